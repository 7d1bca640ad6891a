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
            (.teacher, .listJournals), (.substitute, .listJournals), (.classTeacher, .listJournals):
            true

        // 003 п. 4.1, 4.2: the director and the deputies see every journal and write in none.
        case (.director, .seeJournal), (.director, .seeMarkHistory), (.director, .seeClass), (.director, .seePeople),
            (.director, .seeCard), (.director, .seeSchool), (.director, .seeAudit), (.director, .seeCopies),
            (.director, .seeOverview), (.director, .keepDuties):
            true
        case (.deputyHead, .seeJournal), (.deputyHead, .seeMarkHistory), (.deputyHead, .seeClass),
            (.deputyHead, .seePeople), (.deputyHead, .seeCard), (.deputyHead, .seeSchool), (.deputyHead, .seeOverview),
            (.deputyHead, .keepTimetable), (.deputyHead, .importTimetable):
            true

        // 001 п. 4.4: accounts, year and copies; the marks of others only to look at.
        case (.journalKeeper, .seeJournal), (.journalKeeper, .seeMarkHistory), (.journalKeeper, .seeClass),
            (.journalKeeper, .seePeople), (.journalKeeper, .seeCard), (.journalKeeper, .keepCard),
            (.journalKeeper, .issueCredentials), (.journalKeeper, .issueAnyCredentials), (.journalKeeper, .keepDuties),
            (.journalKeeper, .seeSchool), (.journalKeeper, .setUpSchool), (.journalKeeper, .importPeople),
            (.journalKeeper, .importTimetable), (.journalKeeper, .keepTimetable), (.journalKeeper, .seeAudit),
            (.journalKeeper, .seeCopies), (.journalKeeper, .makeCopy), (.journalKeeper, .seeOverview):
            true

        // 003 п. 2.3: own subject, own groups.
        case (.teacher(let own), .seeJournal), (.teacher(let own), .putMark), (.teacher(let own), .noteAbsence),
            (.teacher(let own), .takeRollCall), (.teacher(let own), .recordLesson),
            (.teacher(let own), .seeMarkHistory),
            (.teacher(let own), .putFinalMark):
            own == scope.course
        case (.teacher, .seePeople): true

        // 001 п. 3.2: the substitute keeps that lesson, in the set order.
        case (.substitute(let own), .putMark), (.substitute(let own), .noteAbsence),
            (.substitute(let own), .takeRollCall),
            (.substitute(let own), .recordLesson), (.substitute(let own), .seeJournal),
            (.substitute(let own), .seeMarkHistory):
            own == scope.lesson

        case (.classTeacher(let own), .seeJournal), (.classTeacher(let own), .seeMarkHistory),
            (.classTeacher(let own), .seeClass), (.classTeacher(let own), .seeCard):
            scope.has(own)
        case (.classTeacher, .seePeople): true
        case (.classTeacher(let own), .explainAbsence), (.classTeacher(let own), .issueCredentials):
            scope.has(own)
        case (.classTeacher(let own), .keepCard): regulation.isOn(.editCards) && scope.has(own)
        case (.classTeacher(let own), .putMark), (.classTeacher(let own), .noteAbsence),
            (.classTeacher(let own), .takeRollCall), (.classTeacher(let own), .recordLesson):
            regulation.isOn(.editCurrent) && scope.has(own)
        case (.classTeacher(let own), .putFinalMark): regulation.isOn(.editFinal) && scope.has(own)

        // 001 п. 2.2: students and parents never enter the journal; 003 п. 4.5, 4.6: the diary is theirs.
        case (.student(let own), .seeDiary), (.student(let own), .seeOwnMarkHistory): own == scope.student
        case (.parent(let own), .seeDiary), (.parent(let own), .seeOwnMarkHistory): own == scope.student

        case (.clockwork, .runChore), (.clockwork, .makeCopy), (.clockwork, .setUpSchool), (.clockwork, .importPeople),
            (.clockwork, .importTimetable), (.clockwork, .keepTimetable), (.clockwork, .keepDuties),
            (.clockwork, .keepCard),
            (.clockwork, .issueAnyCredentials), (.clockwork, .issueCredentials):
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

    private static func reach(_ duty: Duty) -> ID<Course>? { if case .teacher(let own) = duty { own } else { nil } }
    private static func own(_ duty: Duty) -> ID<SchoolClass>? {
        if case .classTeacher(let own) = duty { own } else { nil }
    }
    private static func lesson(_ duty: Duty) -> ID<Lesson>? { if case .substitute(let own) = duty { own } else { nil } }
    private static func person(_ duty: Duty) -> ID<Person>? { if case .holder(let own) = duty { own } else { nil } }
    private static func student(_ duty: Duty) -> ID<Student>? {
        switch duty {
        case .student(let own), .parent(let own): own
        default: nil
        }
    }
}
