import School
import Testing

/// The table of rights as the regulations give it, written by hand: `a` everything, `o` own only, `-` never.
struct RightsTableTests {
    static let duties: [Duty] = [
        .director, .deputyHead, .journalKeeper, .classTeacher(ID(7)), .teacher(ID(70)), .substitute(ID(700)),
        .student(ID(1)), .parent(ID(1)), .holder(ID(1)), .visitor, .clockwork,
    ]
    static let offices: [Duty] = [
        .secretary, .dispatcher, .socialTeacher(ID(1)), .psychologist(ID(1)), .medic, .curator(ID(7)), .workingGroup,
        .summaryForms, .delegate(ID(70)),
    ]

    // Columns: director, deputy head, journal keeper, class teacher, teacher, substitute, student, parent, account's
    // holder, visitor, clockwork; then what orders give: secretary, dispatcher, social teacher, psychologist, medic,
    // curator, working group, summary forms, delegate. Sources: domain.md 1.P; 001 п. 2.2, 4.3, 4.4; 003 п. 2.3, 4.1–4.6.
    static let expected: [(Act, String, String)] = [
        (.signIn, "--------aa-", "---------"),
        (.redeemCode, "--------oa-", "---------"),
        (.openFirstTime, "---------a-", "---------"),
        (.keepOwnAccount, "--------o--", "---------"),
        (.seeOwnDay, "--------a--", "---------"),
        (.listJournals, "aaaaaa-----", "-----a--a"),
        (.seeJournal, "aaaooo-----", "-----o--o"),
        (.putMark, "----oo-----", "--------o"),
        (.noteAbsence, "----oo-----", "--------o"),
        (.takeRollCall, "----oo-----", "--------o"),
        (.recordLesson, "----oo-----", "--------o"),
        (.seeMarkHistory, "aaaooo-----", "-----o--o"),
        (.putFinalMark, "----o------", "--------o"),
        (.seeClass, "aaao-------", "----ao---"),
        (.explainAbsence, "---o-------", "----a----"),
        (.seeDiary, "------oo---", "---------"),
        (.seeOwnMarkHistory, "------oo---", "---------"),
        (.tellAbsence, "-------o---", "---------"),
        (.setUpSchool, "--a-------a", "---------"),
        (.importPeople, "--a-------a", "---------"),
        (.issueCredentials, "--ao------a", "---------"),
        (.issueAnyCredentials, "--a-------a", "---------"),
        (.seeCopies, "a-a--------", "---------"),
        (.makeCopy, "--a-------a", "---------"),
        (.runChore, "----------a", "---------"),
        (.seeRights, "--------a--", "---------"),
        (.seePeople, "aaaaa------", "aaaaaa--a"),
        (.seeCard, "aaao-------", "a-oo-----"),
        (.keepCard, "--a-------a", "a--------"),
        (.keepDuties, "a-a-------a", "---------"),
        (.keepTimetable, "-aa-------a", "-a-------"),
        (.importTimetable, "-aa-------a", "-a-------"),
        (.seeSchool, "aaa--------", "aa-------"),
        (.seeMovement, "aaao-------", "a--------"),
        (.keepMovement, "--a-------a", "a--------"),
        (.requestArrival, "---o-------", "---------"),
        (.revealSecret, "--a--------", "a--------"),
        (.seeCategories, "aaao-------", "--oo-----"),
        (.keepCategories, "--a-------a", "--o------"),
        (.proposeCorrection, "---oo--o---", "---------"),
        (.decideCorrection, "--ao-------", "a--------"),
        (.keepRegisters, "--a-------a", "a--------"),
        (.seeAccessLog, "a-a--------", "---------"),
        (.confirmList, "---o-------", "---------"),
        (.keepGroups, "-aao------a", "---------"),
        (.keepCurriculum, "-aa-------a", "---------"),
        (.keepChecklist, "-aa-------a", "---------"),
        (.seeReadiness, "aaa--------", "a--------"),
        (.seeSummaries, "aa---------", "-------a-"),
        (.seeWorkPlan, "aaa--------", "------a--"),
        (.keepWorkPlan, "a-a-------a", "------a--"),
        (.keepOrders, "a-a-------a", "---------"),
        (.seeTimetable, "aaaaaa-----", "aaaaaa--a"),
        (.changeLessons, "-aa-------a", "-a-------"),
        (.seeSubstitutions, "aaa--------", "-a-------"),
        (.keepSubstitutions, "-aa-------a", "-a-------"),
        (.seePlan, "aaaoo------", "-----o--o"),
        (.keepPlan, "----o------", "---------"),
        (.approvePlan, "-a---------", "---------"),
        (.keepRegulation, "--a-------a", "---------"),
        (.seeOutages, "aaaaa------", "---------"),
        (.keepOutages, "-aa-------a", "---------"),
        (.keepRoster, "-aa-------a", "---------"),
        (.seeTerms, "aaa--------", "---------"),
        (.closePeriods, "-aa--------", "---------"),
        (.openColumns, "-a---------", "---------"),
        (.seeAssessments, "aaaoo-oo---", "-----o--o"),
        (.keepAssessments, "-aa--------", "---------"),
        (.putBehaviour, "---o-------", "---------"),
        (.keepDebts, "-aa--------", "---------"),
        (.publishExams, "-aa--------", "---------"),
        (.keepWorkKinds, "-aa--------", "---------"),
        (.keepBrought, "-aao-------", "a--------"),
        (.seeDeviations, "aa---------", "---------"),
    ]

    @Test(
        "R014 R015 R018 the table of rights is the hand-written one, for own and for foreign objects",
        arguments: expected)
    func table(act: Act, row: String, ordered: String) {
        for (duty, letter) in zip(Self.duties + Self.offices, row + ordered) {
            let own = Rights.allows(duty, act, on: Self.own, under: Regulation())
            let foreign = Rights.allows(duty, act, on: Self.foreign, under: Regulation())
            #expect(own == (letter != "-"), "\(duty) \(act) own")
            #expect(foreign == (letter == "a"), "\(duty) \(act) foreign")
        }
    }

    @Test("R017 the director and the deputies see every journal and class, and write in none")
    func supervision() {
        for duty in [Duty.director, .deputyHead] {
            for act in [Act.seeJournal, .seeClass, .seeMarkHistory] {
                #expect(Rights.allows(duty, act, on: Self.foreign, under: Regulation()))
            }
            for act in [Act.putMark, .noteAbsence, .takeRollCall, .recordLesson, .putFinalMark, .explainAbsence] {
                #expect(!Rights.allows(duty, act, on: Self.own, under: Regulation()))
            }
        }
    }

    @Test("R016 a class teacher writes in others' journals only where the regulation says so")
    func switches() throws {
        let regulation = try Regulation().settling(.editCurrent, "yes").settling(.editFinal, "yes")
        for act in [Act.putMark, .noteAbsence, .recordLesson, .putFinalMark] {
            #expect(Rights.allows(.classTeacher(ID(7)), act, on: Self.own, under: regulation))
            #expect(!Rights.allows(.classTeacher(ID(8)), act, on: Self.own, under: regulation))
            #expect(!Rights.allows(.classTeacher(ID(7)), act, on: Self.own, under: Regulation()))
        }
    }

    @Test("R054 a class teacher keeps the own class's week only where the regulation says so")
    func timetableEditors() throws {
        let regulation = try Regulation().settling(.timetableEditors, "class_teachers")
        #expect(Rights.allows(.classTeacher(ID(7)), .keepTimetable, on: Self.own, under: regulation))
        #expect(!Rights.allows(.classTeacher(ID(7)), .keepTimetable, on: .school, under: regulation))
        #expect(!Rights.allows(.classTeacher(ID(8)), .keepTimetable, on: Self.own, under: regulation))
        #expect(!Rights.allows(.classTeacher(ID(7)), .keepTimetable, on: Self.own, under: Regulation()))
        #expect(!Rights.allows(.teacher(ID(70)), .keepTimetable, on: Self.own, under: regulation))
        #expect(!Rights.allows(.classTeacher(ID(7)), .importTimetable, on: Self.own, under: regulation))
    }

    @Test("R054 where the keeper alone enters the timetable, a deputy brings none by a file either")
    func timetableByKeeper() throws {
        let regulation = try Regulation().settling(.timetableEditors, "keeper")
        for act in [Act.keepTimetable, .importTimetable] {
            #expect(!Rights.allows(.deputyHead, act, on: .school, under: regulation), "\(act)")
            #expect(!Rights.mayEver(.deputyHead, act, under: regulation), "\(act)")
            #expect(Rights.allows(.deputyHead, act, on: .school, under: Regulation()), "\(act)")
            for duty in [Duty.journalKeeper, .dispatcher, .clockwork] {
                #expect(Rights.allows(duty, act, on: .school, under: regulation), "\(duty) \(act)")
            }
        }
    }

    /// A lesson of course 70 in class 7 with student 1.
    static let own = Scope(
        course: ID(70), classes: [ID(7)], lesson: ID(700), day: Day(number: 20_000), student: ID(1),
        studentClass: ID(7),
        person: ID(1))
    /// Another course, class, lesson, child and account.
    static let foreign = Scope(
        course: ID(71), classes: [ID(8)], lesson: ID(701), day: Day(number: 20_000), student: ID(2),
        studentClass: ID(8),
        person: ID(2))
}
