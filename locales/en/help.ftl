help-menu-btn = Documents and help
help-menu = { $body }
help-general =
    <b>Documents and help</b>

    Write what you want to find or to know: the bot looks through the documents and the bank of projects, and if there is no answer, it offers your question to a coordinator. Typing errors and endings do not matter.

    Everything else is done with buttons. “Home” takes you to the home window, “← Back” one step back. If you were interrupted, continue from the same place.

    /menu: the home window
    /language: Russian or English
    /privacy: what is kept about you
help-btn-pages = How it works
help-btn-more = More
help-more =
    <b>Documents and help: more</b>

    These are the other buttons for your roles. The ones needed most often are in the previous window.
help-pages =
    <b>How it works</b>

    What should we tell you about? The command /help opens the page of the window where you are.
help-about = { $body }
help-heading = <b>{ $title }</b>
help-title-home = Home
help-page-home = At the top is what waits for you, the oldest first; a button opens all of it. Below is where you are and what comes next. If you have several roles, the first row of buttons switches between them.
help-title-entry = First steps
help-page-entry = Answer one question at a time: each answer is saved at once, “← Back” returns to the last one. If you are interrupted, you continue from the same place. Then you can choose a mentor; coordinators look at a mentor’s application and answer here.
help-title-catalogue = Map of mentors
help-page-catalogue = Find a mentor by topic, city, school or surname: write it, or choose a filter. A card shows how many places are free and how fast the mentor answers. Next comes a request: the mentor answers here.
help-title-requests = Request to a mentor
help-page-requests = Up to three mentors in order: the next one is asked only with your leave. We wait five working days, then ask you what to do. You can withdraw a request at any time. After acceptance comes a meeting to get to know each other.
help-title-agreement = Agreement
help-page-agreement = The mentee writes up to three goals, topics, the term and how often to meet; then both sign in the chat or on paper. A change is a new version, which both sign again. The agreement can be downloaded.
help-title-booking = Booking a meeting
help-page-booking = Choose a day, then a time: only free times are shown, by your clock. Form, kind of help, length and agenda can be changed before you confirm. Both get reminders a day and an hour before.
help-title-meetings = My meetings
help-page-meetings = All planned meetings: link or address, agenda, calendar file. A mentee can move or cancel in good time, the card says until when; later it has a button that warns the mentor.
help-title-afterwards = After a meeting
help-page-afterwards = Both are asked whether it took place. The mentee gives a grade and may add words, which only coordinators read. The mentor writes what was agreed, and sets tasks with dates. If the answers differ, a coordinator decides.
help-title-hours = Free hours
help-page-hours = Tick hours by weekday; single days are under “Dates and days off”. The booking rules say how far ahead people book and how many meetings a day. Planned meetings do not change.
help-title-groups = Group meetings
help-page-groups = A mentor opens three to eight places or invites a project team. When all are taken there is a line: a freed place is offered in order. With too few people the mentor is asked a day before whether to hold the meeting.
help-title-internship = Internship
help-page-internship = The mentor proposes days and a programme, the intern confirms. Each day has an entry in the diary, with photos if you like. In the end the intern writes a report and the mentor a review; then the intern gets the review and the certificate.
help-title-project = Management project
help-page-project = First the passport, section by section, each saved at once. Then the project is opened, with a mentor or without one, and goes by the stages of its road map. The school’s team can be invited; changes are kept in a history.
help-title-report = Report on a stage
help-page-report = Send words, photos and files, in parts if you like: the draft is kept. After sending, the mentor accepts the report or returns it with a comment. You see who has it and until when we wait for an answer.
help-title-defence = Defence of a project
help-page-defence = When all stages are accepted, a coordinator sets the day and the commission. Each member gives points alone; when the scoring is closed the chair records the decision. The protocol comes as a file, and the project can join the bank.
help-title-closing = Ending
help-page-closing = Either side can end a mentorship: the reason, what became of the goals, three questions. Coming meetings are cancelled, the person it is ended with gets a notice, and both can take a certificate. A coordinator can reopen it.
help-title-events = Club and lectures
help-page-events = Say whether you come: you can change the answer. If there are no places, there is a line. You are told at once when an event moves or is cancelled. Check in by the code, then leave a rating and take your certificate.
help-title-library = Documents
help-page-library = Open a category, or write what you need: we look through titles and texts. Earlier versions can be read, too. If you are asked to read a document, read it and press “I have read it”.
help-title-writing = Question to a coordinator
help-page-writing = Write your question in one message: the coordinators will read it, and one of them answers. The answer comes here as a notice and stays in “Documents and help”.
help-title-profile = Profile and data
help-page-profile = Here you change all that you said about yourself, language, time zone and quiet hours. Here are also the pause, the export of your data, withdrawing a consent and erasing: before erasing we show what will end.
help-title-consents = Consents
help-page-consents = Read the text and answer with a button. Without your consent to the processing of personal data the other windows are closed; showing your video link and mailings are up to you. What is kept about you, who sees it, how to download or erase it and withdraw a consent: /privacy.
help-title-vetting = Mentors’ applications
help-page-vetting = Three lists: “For us”, “Unanswered”, “Decided”. Mark the four criteria, then approve, return with a question, or do not accept and give a reason; the answer is sent at once. Coordinators see notes, and the applicant finds their words in the export of their own data.
help-title-people = People
help-page-people = Write a surname, a school or a number. A person’s card tells everything: whether they came, role, request, agreement, meetings, project, notes and the personal link. There you can also change the school, merge records, hand over mentees and end a mentorship.
help-title-cohort = Matching for a season
help-page-cohort = Readiness shows where places are short. The draft finds the best pairs for everybody who waits: lock the pairs you want, press “Keep apart” where it matters, and publish. Before that nobody is told anything.
help-title-care = What is not moving
help-page-care = Pairs and stages that do not move, with the reason and since when. Remind, write, put off or hand over to another mentor: the line goes, and comes back if nothing changes.
help-title-broadcasts = Broadcasts
help-page-broadcasts = The message first, then the readers: the bot says how many get it and who does not. Send it now or at a time, stop it at any moment. The report comes as a file; while it is possible, a broadcast can be taken back.
help-title-importing = Import and export
help-page-importing = Send a list as a file: first we show what is wrong in which row, then you can load it. Questions about a list are answered by buttons. An exported list can be edited and loaded again. Personal links let people in.
help-title-indicators = Indicators
help-page-indicators = Choose period, city and programme. Each figure opens the list of what it counts, and a page says by which rule. The shares with a mentor and without one are an association, not a proof.
help-title-settings = Settings
help-page-settings = Topics, cities, schools, holidays, templates, texts of consents, coordinators and the audit trail. Lists change at once, and what is retired stays wherever it is already chosen. A changed template applies to new documents.
