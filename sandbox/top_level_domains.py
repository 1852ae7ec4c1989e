"""Top-level domains that make a link of words without `http://`: those of countries, and the common others."""

COUNTRIES = """
ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd cf cg
ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gd ge gf gg gh gi
gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw
ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng
ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sk sl sm sn
so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws
ye yt za zm zw бг бел ею мкд мон рф срб укр қаз հայ გე
"""
OTHERS = """
academy app art asia audio bank best bike bio biz blog book business cafe camp cards care center chat city click cloud
club codes coffee com community company computer cool dev digital directory edu education email energy events expert
family fashion finance fit fun games global gov group guide guru help host house info int jobs land lat life link live
ltd market media mil mobi money moscow museum name net network news ngo one online org page partners party photo photos
plus pro promo pub radio report rest review rip rocks run school science services shop show site social software
solutions space store studio support systems team tech tel tips today tools top tours town travel university video wiki
win work works world xxx xyz yoga zone дети ком москва онлайн орг рус сайт
"""
DOMAINS = frozenset(COUNTRIES.split()) | frozenset(OTHERS.split())
