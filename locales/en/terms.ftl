position-principal = Principal
position-deputy = Deputy principal
position-candidate = Candidate for principal
position-reserve = In the reserve

form-remote = remote
form-in_person = in person

stagestate-planned = ahead
stagestate-submitted = being reviewed
stagestate-returned = needs more work
stagestate-accepted = accepted

reportstate-submitted = being reviewed
reportstate-accepted = accepted
reportstate-returned = returned for more work

changereason-work = matters at school
changereason-health = health
changereason-travel = travel
changereason-other = other

meetingstate-planned = Planned
meetingstate-held = Took place
meetingstate-not_held = Did not take place
meetingstate-cancelled = Cancelled

applicationstate-incomplete = begun
applicationstate-submitted = sent
applicationstate-returned = returned with a question
applicationstate-approved = approved
applicationstate-declined = not accepted

requeststate-sent = sent
requeststate-accepted = accepted
requeststate-declined = the mentor cannot now
requeststate-withdrawn = withdrawn

mentorshipstate-active = active
mentorshipstate-closed = ended

projectstate-active = active
projectstate-finished = finished
projectstate-stopped = stopped

answer-coming = coming
answer-declined = not coming
