position-principal = Principal
position-deputy = Deputy principal
position-candidate = Candidate for principal
position-reserve = In the reserve

form-remote = remote
form-in_person = in person
