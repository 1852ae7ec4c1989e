-- Everything is worked out from the row's number. `ago[…]` is a moment so many minutes before now.
-- BEGAN: pairs begin over two years, a prime number of minutes apart. Each has 20 meetings, a fortnight apart.

UPDATE people SET city_id = 1 + id % 6;

INSERT INTO mentorships (id, mentee_id, mentor_id, state, began_at, ended_at, programme)
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < PAIRS)
SELECT i, MENTORS + 1 + i % MENTEES, 1 + i % MENTORS, 'closed', ago[BEGAN(i)], ago[BEGAN(i) - 432000],
       CASE i % 3 WHEN 0 THEN 'internship' WHEN 1 THEN 'novice' ELSE 'project' END
FROM n;

INSERT INTO mentorship_closings (mentorship_id, person_id, closed_at, reason, words)
SELECT id, mentee_id, ended_at, CASE id % 5 WHEN 0 THEN 'no_time' ELSE 'goals_reached' END, '' FROM mentorships;

INSERT INTO mentoring_requests
    (mentee_id, mentor_id, state, programme, words, sent_at, decided_at, rank, question, reply)
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < PAIRS)
SELECT MENTORS + 1 + i % MENTEES, 1 + i % MENTORS, 'accepted', 'novice', '',
       ago[BEGAN(i) + i % 9000], ago[BEGAN(i)], 1, '', ''
FROM n;

INSERT INTO meetings
    (id, mentorship_id, starts_at, ends_at, form, place, room_made, agenda, state, booked_at, moves_by_mentee,
     mentee_confirmed, mentor_confirmed, mentee_warned, mentee_has_file, mentor_has_file, sequence)
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < MEETINGS)
SELECT i, (i - 1) / 20 + 1, ago[BEGAN((i - 1) / 20 + 1) - (i - 1) % 20 * 20160 - 10080],
       ago[BEGAN((i - 1) / 20 + 1) - (i - 1) % 20 * 20160 - 10140],
       CASE i % 3 WHEN 0 THEN 'in_person' ELSE 'remote' END, '', false, '',
       CASE i % 12 WHEN 0 THEN 'cancelled' WHEN 1 THEN 'not_held' ELSE 'held' END,
       ago[BEGAN((i - 1) / 20 + 1)], 0, false, false, false, false, false, 0
FROM n;

INSERT INTO projects (id, author_id, title, goal, state, opened_at, mentorship_id, ended_at, stop_reason)
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < PROJECTS)
SELECT i, MENTORS + 1 + i % MENTEES, '', '', 'defended', ago[BEGAN(i) - 43200],
       CASE i % 4 WHEN 0 THEN NULL ELSE i END, ago[BEGAN(i) - 288000], ''
FROM n;

INSERT INTO indicators (project_id, number, name, unit, direction, baseline, target, reached)
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < RESULTS)
SELECT (i - 1) / 3 + 1, (i - 1) % 3 + 1, '', '', 'more', 0, 10, i % 13 FROM n
