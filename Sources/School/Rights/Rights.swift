/// Who may do what: the whole of the school's regulation, on one page.
///
/// Each line is a duty, an act and its reach; whatever is not written is refused.
/// The regulation decides the switches C1 and C2 (003 п. 4.4 against 001 п. 3.3).
package enum Rights {
    /// Whether the duty allows the act on the scope under the school's regulation.
    package static func allows(_ duty: Duty, _ act: Act, on scope: Scope, under regulation: Regulation) -> Bool {
        switch (duty, act) {
        case (.visitor, .signIn), (.visitor, .redeemCode), (.visitor, .openFirstTime): true

        case (.holder(let own), .keepOwnAccount), (.holder(let own), .redeemCode): own == scope.person
        case (.holder, .signIn), (.holder, .seeRights), (.holder, .seeOwnDay): true

        case (.director, .listJournals), (.deputyHead, .listJournals), (.journalKeeper, .listJournals),
            (.teacher, .listJournals), (.substitute, .listJournals), (.classTeacher, .listJournals),
            (.delegate, .listJournals), (.curator, .listJournals):
            true

        // 003 п. 4.1, 4.2: the director and the deputies see every journal and write in none.
        case (.director, .seeJournal), (.director, .seeMarkHistory), (.director, .seeClass), (.director, .seePeople),
            (.director, .seeCard), (.director, .seeSchool), (.director, .seeAudit), (.director, .seeCopies),
            (.director, .seeOverview), (.director, .keepDuties), (.director, .seeMovement), (.director, .seeCategories),
            (.director, .seeAccessLog), (.director, .seeReadiness), (.director, .seeSummaries),
            (.director, .seeWorkPlan), (.director, .keepWorkPlan), (.director, .keepOrders),
            (.director, .seeSubstitutions), (.director, .seePlan), (.director, .seeOutages), (.director, .seeTerms),
            (.director, .seeTimetable):
            true
        case (.deputyHead, .seeJournal), (.deputyHead, .seeMarkHistory), (.deputyHead, .seeClass),
            (.deputyHead, .seePeople), (.deputyHead, .seeCard), (.deputyHead, .seeSchool), (.deputyHead, .seeOverview),
            (.deputyHead, .seeMovement), (.deputyHead, .seeCategories), (.deputyHead, .keepCurriculum),
            (.deputyHead, .keepGroups), (.deputyHead, .keepChecklist), (.deputyHead, .seeReadiness),
            (.deputyHead, .seeSummaries), (.deputyHead, .seeWorkPlan):
            true
        // 001 п. 4.3, 6.6: timetable, substitutions, plans and their fulfilment are the deputy's.
        case (.deputyHead, .changeLessons), (.deputyHead, .seeSubstitutions), (.deputyHead, .keepSubstitutions),
            (.deputyHead, .seePlan), (.deputyHead, .approvePlan), (.deputyHead, .seeOutages),
            (.deputyHead, .keepOutages), (.deputyHead, .keepRoster), (.deputyHead, .seeTerms),
            (.deputyHead, .seeTimetable):
            true
        // 001 п. 6.7; 003 п. 2.10: whoever checks the journals closes their periods, and opens a column again.
        case (.deputyHead, .closePeriods), (.deputyHead, .openColumns), (.journalKeeper, .closePeriods): true
        // 001 п. 3.2, 6.7: whether final marks are justified and objective is the deputy's and the director's to ask.
        case (.deputyHead, .seeDeviations), (.director, .seeDeviations): true
        // 273-ФЗ ст. 58: the school appoints attempts; a mark follows their result by an order.
        case (.deputyHead, .keepDebts), (.journalKeeper, .keepDebts): true
        // 000 п. 3.2: the administration tells what it received.
        case (.deputyHead, .publishExams), (.journalKeeper, .publishExams): true
        // 003 п. 2.7: which works the school marks is the deputy's to say.
        case (.deputyHead, .keepWorkKinds), (.journalKeeper, .keepWorkKinds): true
        // 001 п. 3.3, 4.4: who takes a student in enters what they bring, and so does the class teacher afterwards.
        case (.deputyHead, .keepBrought), (.journalKeeper, .keepBrought), (.secretary, .keepBrought): true
        case (.classTeacher(let own), .keepBrought): scope.has(own)

        // СК-228/03 of 06.08.2021: the administration draws the plan up, teachers and families read what their classes
        // are to write.
        case (.deputyHead, .keepAssessments), (.journalKeeper, .keepAssessments), (.director, .seeAssessments),
            (.deputyHead, .seeAssessments), (.journalKeeper, .seeAssessments):
            true
        case (.classTeacher(let own), .seeAssessments), (.curator(let own), .seeAssessments): scope.has(own)
        case (.teacher(let own), .seeAssessments), (.delegate(let own), .seeAssessments): own == scope.course
        case (.student(let own), .seeAssessments), (.parent(let own), .seeAssessments): own == scope.student

        // 001 п. 4.3; 002 п. 4.2.2: who enters the timetable, by hand or by a file, is a switch; the keeper and the
        // dispatcher always may.
        case (.deputyHead, .keepTimetable), (.deputyHead, .importTimetable):
            regulation[.timetableEditors] != "keeper"
        case (.classTeacher(let own), .keepTimetable):
            regulation[.timetableEditors] == "class_teachers" && scope.has(own)

        // 001 п. 4.4: accounts, year and copies; the marks of others only to look at.
        case (.journalKeeper, .seeJournal), (.journalKeeper, .seeMarkHistory), (.journalKeeper, .seeClass),
            (.journalKeeper, .seePeople), (.journalKeeper, .seeCard), (.journalKeeper, .keepCard),
            (.journalKeeper, .issueCredentials), (.journalKeeper, .issueAnyCredentials), (.journalKeeper, .keepDuties),
            (.journalKeeper, .seeSchool), (.journalKeeper, .setUpSchool), (.journalKeeper, .importPeople),
            (.journalKeeper, .importTimetable), (.journalKeeper, .keepTimetable), (.journalKeeper, .seeAudit),
            (.journalKeeper, .seeCopies), (.journalKeeper, .makeCopy), (.journalKeeper, .seeOverview),
            (.journalKeeper, .seeMovement), (.journalKeeper, .keepMovement), (.journalKeeper, .revealSecret),
            (.journalKeeper, .seeCategories), (.journalKeeper, .keepCategories), (.journalKeeper, .decideCorrection),
            (.journalKeeper, .keepRegisters), (.journalKeeper, .seeAccessLog), (.journalKeeper, .keepGroups),
            (.journalKeeper, .keepCurriculum), (.journalKeeper, .keepChecklist), (.journalKeeper, .seeReadiness),
            (.journalKeeper, .seeWorkPlan), (.journalKeeper, .keepWorkPlan), (.journalKeeper, .keepOrders):
            true
        // 002 п. 4.2: the timetable too, where the school has no dispatcher; 003 п. 3.1: what was down, and when.
        case (.journalKeeper, .changeLessons), (.journalKeeper, .seeSubstitutions),
            (.journalKeeper, .keepSubstitutions), (.journalKeeper, .seePlan), (.journalKeeper, .keepRegulation),
            (.journalKeeper, .seeOutages), (.journalKeeper, .keepOutages), (.journalKeeper, .keepRoster),
            (.journalKeeper, .seeTerms), (.journalKeeper, .seeTimetable):
            true

        // 001 п. 4.4: the keeper's hands for cards and movement, and for the timetable.
        case (.secretary, .seePeople), (.secretary, .seeCard), (.secretary, .keepCard), (.secretary, .seeMovement),
            (.secretary, .keepMovement), (.secretary, .revealSecret), (.secretary, .decideCorrection),
            (.secretary, .keepRegisters), (.secretary, .seeSchool), (.secretary, .seeReadiness):
            true
        case (.dispatcher, .seePeople), (.dispatcher, .seeSchool), (.dispatcher, .keepTimetable),
            (.dispatcher, .importTimetable), (.dispatcher, .changeLessons), (.dispatcher, .seeSubstitutions),
            (.dispatcher, .keepSubstitutions):
            true
        // 000 п. 1.5; 001 п. 4.3: the timetable hangs in the staff room for everybody who works here.
        case (.classTeacher, .seeTimetable), (.teacher, .seeTimetable), (.substitute, .seeTimetable),
            (.secretary, .seeTimetable), (.dispatcher, .seeTimetable), (.socialTeacher, .seeTimetable),
            (.psychologist, .seeTimetable), (.medic, .seeTimetable), (.curator, .seeTimetable),
            (.delegate, .seeTimetable):
            true
        // 003 п. 3.1: a teacher keeps the temporary journal, and must know from when to when.
        case (.teacher, .seeOutages), (.classTeacher, .seeOutages): true
        // Health comes as a document about days, never as a diagnosis (152-ФЗ).
        case (.medic, .seePeople), (.medic, .seeClass), (.medic, .explainAbsence): true

        // 001 п. 2п.6, 2п.9, 2п.10; 000 п. 1.1; 004 п. 1.3, 1.4: what the director's order gives, and no more.
        case (.workingGroup, .seeWorkPlan), (.workingGroup, .keepWorkPlan), (.summaryForms, .seeSummaries): true
        case (.curator(let own), .seeJournal), (.curator(let own), .seeMarkHistory), (.curator(let own), .seeClass),
            (.curator(let own), .seePlan):
            scope.has(own)
        case (.curator, .seePeople), (.delegate, .seePeople), (.socialTeacher, .seePeople), (.psychologist, .seePeople):
            true
        case (.delegate(let own), .seeJournal), (.delegate(let own), .putMark), (.delegate(let own), .noteAbsence),
            (.delegate(let own), .takeRollCall), (.delegate(let own), .recordLesson),
            (.delegate(let own), .seeMarkHistory), (.delegate(let own), .seePlan):
            own == scope.course
        // 001 п. 2п.10, 4.3: final marks too, where the order names them; it names a deputy alone for that.
        case (.delegate(let own), .putFinalMark): own == scope.course
        case (.socialTeacher(let own), .seeCard), (.socialTeacher(let own), .seeCategories),
            (.socialTeacher(let own), .keepCategories), (.psychologist(let own), .seeCard),
            (.psychologist(let own), .seeCategories):
            own == scope.student

        // 003 п. 2.3: own subject, own groups.
        case (.teacher(let own), .seeJournal), (.teacher(let own), .putMark), (.teacher(let own), .noteAbsence),
            (.teacher(let own), .takeRollCall), (.teacher(let own), .recordLesson),
            (.teacher(let own), .seeMarkHistory),
            (.teacher(let own), .putFinalMark), (.teacher(let own), .keepPlan), (.teacher(let own), .seePlan):
            own == scope.course
        case (.teacher, .seePeople): true
        case (.teacher(let own), .proposeCorrection): own == scope.course

        // 001 п. 3.2: the substitute keeps that lesson, in the set order.
        case (.substitute(let own), .putMark), (.substitute(let own), .noteAbsence),
            (.substitute(let own), .takeRollCall),
            (.substitute(let own), .recordLesson), (.substitute(let own), .seeJournal),
            (.substitute(let own), .seeMarkHistory):
            own == scope.lesson

        case (.classTeacher(let own), .seeJournal), (.classTeacher(let own), .seeMarkHistory),
            (.classTeacher(let own), .seeClass), (.classTeacher(let own), .seeCard),
            (.classTeacher(let own), .seePlan):
            scope.has(own)
        case (.classTeacher, .seePeople): true
        // The draft of the ministry's order: behaviour is the class teacher's to mark, where the school marks it.
        case (.classTeacher(let own), .putBehaviour): scope.has(own)
        // 001 п. 3.3, 4.4; 002 п. 4.2.2: the class teacher's own list, its groups and its newcomers.
        case (.classTeacher(let own), .seeMovement), (.classTeacher(let own), .requestArrival),
            (.classTeacher(let own), .confirmList), (.classTeacher(let own), .keepGroups),
            (.classTeacher(let own), .proposeCorrection), (.classTeacher(let own), .decideCorrection),
            (.classTeacher(let own), .seeCategories):
            scope.has(own)
        case (.classTeacher(let own), .revealSecret), (.classTeacher(let own), .keepCategories):
            regulation.isOn(.editCards) && scope.has(own)
        case (.classTeacher(let own), .explainAbsence): regulation.isOn(.editAbsenceReason) && scope.has(own)
        // 001 п. 2п.4, 3.2, 5.1; 002 п. 3.2: the keeper or the class teacher, as the school has settled.
        case (.classTeacher(let own), .issueCredentials): regulation[.credentialsIssuers] != "keeper" && scope.has(own)
        case (.classTeacher(let own), .keepCard): regulation.isOn(.editCards) && scope.has(own)
        case (.classTeacher(let own), .putMark), (.classTeacher(let own), .noteAbsence),
            (.classTeacher(let own), .takeRollCall), (.classTeacher(let own), .recordLesson):
            regulation.isOn(.editCurrent) && scope.has(own)
        case (.classTeacher(let own), .putFinalMark): regulation.isOn(.editFinal) && scope.has(own)

        // 001 п. 2.2: students and parents never enter the journal; 003 п. 4.5, 4.6: the diary is theirs.
        case (.student(let own), .seeDiary), (.student(let own), .seeOwnMarkHistory): own == scope.student
        case (.parent(let own), .seeDiary), (.parent(let own), .seeOwnMarkHistory): own == scope.student
        // 001 п. 5.2: parents tell in time what has changed; 003 п. 2.9: the reason itself is the class teacher's.
        case (.parent(let own), .proposeCorrection), (.parent(let own), .tellAbsence): own == scope.student

        case (.clockwork, .runChore), (.clockwork, .makeCopy), (.clockwork, .setUpSchool), (.clockwork, .importPeople),
            (.clockwork, .importTimetable), (.clockwork, .keepTimetable), (.clockwork, .keepDuties),
            (.clockwork, .keepCard), (.clockwork, .issueAnyCredentials), (.clockwork, .issueCredentials),
            (.clockwork, .keepMovement), (.clockwork, .keepGroups), (.clockwork, .keepCurriculum),
            (.clockwork, .keepChecklist), (.clockwork, .keepOrders), (.clockwork, .keepWorkPlan),
            (.clockwork, .keepCategories), (.clockwork, .keepRegisters), (.clockwork, .changeLessons),
            (.clockwork, .keepSubstitutions), (.clockwork, .keepRegulation), (.clockwork, .keepOutages),
            (.clockwork, .keepRoster):
            true

        default: false
        }
    }

    /// Whether the duty has the act in its column at all, whatever the object: decides between 403 and 404.
    package static func mayEver(_ duty: Duty, _ act: Act, under regulation: Regulation) -> Bool {
        let everything = Scope(
            course: reach(duty), classes: own(duty).map { [$0] } ?? [], lesson: lesson(duty), student: student(duty),
            person: person(duty))
        return allows(duty, act, on: everything, under: regulation)
    }

    private static func reach(_ duty: Duty) -> ID<Course>? {
        switch duty {
        case .teacher(let own), .delegate(let own): own
        default: nil
        }
    }
    private static func own(_ duty: Duty) -> ID<SchoolClass>? {
        switch duty {
        case .classTeacher(let own), .curator(let own): own
        default: nil
        }
    }
    private static func lesson(_ duty: Duty) -> ID<Lesson>? { if case .substitute(let own) = duty { own } else { nil } }
    private static func person(_ duty: Duty) -> ID<Person>? { if case .holder(let own) = duty { own } else { nil } }
    private static func student(_ duty: Duty) -> ID<Student>? {
        switch duty {
        case .student(let own), .parent(let own), .socialTeacher(let own), .psychologist(let own): own
        default: nil
        }
    }
}
