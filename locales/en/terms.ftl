position-principal = Principal
position-deputy = Deputy principal
position-candidate = Principal candidate
position-reserve = In the leadership reserve

form-remote = remote
form-in_person = in person

stagestate-planned = ahead
stagestate-submitted = report under review
stagestate-returned = report needs more work
stagestate-accepted = stage accepted

reportstate-submitted = under review
reportstate-accepted = accepted
reportstate-returned = returned for more work

changereason-work = school matters
changereason-travel = travel
changereason-other = other

helpkind-consultation = consultation
helpkind-reflection = reflection
helpkind-expert_review = expert review

proposalstate-open = open
proposalstate-taken = time chosen
proposalstate-declined = no time suited the mentee
proposalstate-withdrawn = withdrawn

meetingstate-planned = Planned
meetingstate-held = Took place
meetingstate-not_held = Did not take place
meetingstate-cancelled = Cancelled

groupstate-planned = Planned
groupstate-held = Held
groupstate-not_held = Did not take place
groupstate-cancelled = Cancelled

groupplacestate-joined = has a place
groupplacestate-waiting = in line
groupplacestate-offered = a place is offered
groupplacestate-left = no place

groupaudience-mine = only your mentees
groupaudience-topic = also mentees with your topics
groupaudience-city = also mentees in your city

applicationstate-incomplete = started
applicationstate-submitted = sent
applicationstate-returned = returned with a question
applicationstate-approved = approved
applicationstate-declined = not accepted

requeststate-sent = sent
requeststate-accepted = accepted
requeststate-declined = the mentor cannot now
requeststate-withdrawn = withdrawn
requeststate-planned = chosen, not sent
requeststate-lapsed = the mentor can no longer answer

handoverstate-asked = waiting for the answer
handoverstate-agreed = the mentee agreed
handoverstate-declined = the mentee stays
handoverstate-withdrawn = no answer expected
handoverstate-lapsed = there was no place

seatstate-proposed = the cohort is being prepared
seatstate-taken_out = out of the cohort
seatstate-offered = published
seatstate-missed = not made
seatstate-unpaired = without a mentor
seatstate-refused = refused

mentorshipstate-active = active
mentorshipstate-closed = ended

projectstate-active = active
projectstate-draft = the passport is being written
projectstate-finished = all stages accepted
projectstate-at_defence = at its defence
projectstate-more_work = more work after the defence
projectstate-defended = defended
projectstate-not_defended = not defended
projectstate-stopped = stopped

indicatordirection-more = the more the better
indicatordirection-less = the less the better

risklikelihood-low = low
risklikelihood-medium = medium
risklikelihood-high = high

memberstate-invited = answer awaited
memberstate-member = in the team
memberstate-declined = declined
memberstate-left = no longer takes part
memberstate-removed = no longer takes part

answer-coming = coming
answer-declined = not coming
answer-waiting = in line
answer-offered = offered a place
eventstate-announced = announced
eventstate-cancelled = cancelled

programme-internship = The internship “Beside the director”
programme-novice = Support of principals in post for under 3 years
programme-project = Support of a management project
stall-first_meeting = no first meeting
stall-no_meeting = no next meeting
stall-overdue = a stage is overdue
stall-stuck = a stage is not moving
stall-unreviewed = a report without the mentor’s answer
stall-silence = nothing is heard of a pair
stall-pulse = how the mentorship is going
stall-low_pulse = there are difficulties
stall-closed = closed without an answer
pulseanswer-good = Well
pulseanswer-hard = There are difficulties
pulseanswer-help = I need help
stall-agreement = an agreement is not signed
stall-request = a request without an answer
stall-application = a mentor’s application
digestpart-pairs = Pairs
digestpart-stages = Stages and reports
digestpart-agreements = Agreements
digestpart-requests = Requests
digestpart-applications = Applications
defencestate-planned = arranged
defencestate-scored = scoring closed, decision awaited
defencestate-decided = finished
defencestate-cancelled = cancelled
defenceoutcome-defended = defended
defenceoutcome-more_work = more work
defenceoutcome-not_defended = not defended
seatincommission-invited = invited, no answer yet
seatincommission-accepted = in the commission
seatincommission-declined = declined
seatincommission-replaced = replaced
