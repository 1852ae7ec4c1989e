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
