import School
import Testing

/// The table of rights as the regulations give it, written by hand: `a` everything, `o` own only, `-` never.
struct RightsTableTests {
    static let duties: [Duty] = [
        .director, .deputyHead, .journalKeeper, .classTeacher(ID(7)), .teacher(ID(70)), .substitute(ID(700)),
        .student(ID(1)), .parent(ID(1)), .holder(ID(1)), .visitor, .clockwork,
    ]

    // Columns: director, deputy head, journal keeper, class teacher, teacher, substitute, student, parent, account's
    // holder, visitor, clockwork. Sources: domain.md 1.P; 001 п. 2.2, 4.3, 4.4; 003 п. 2.3, 4.1–4.6.
    static let expected: [(Act, String)] = [
        (.signIn, "--------aa-"),
        (.redeemCode, "--------oa-"),
        (.openFirstTime, "---------a-"),
        (.keepOwnAccount, "--------o--"),
        (.seeOwnDay, "--------a--"),
        (.listJournals, "aaaaaa-----"),
        (.seeJournal, "aaaooo-----"),
        (.putMark, "----oo-----"),
        (.noteAbsence, "----oo-----"),
        (.takeRollCall, "----oo-----"),
        (.recordLesson, "----oo-----"),
        (.seeMarkHistory, "aaaooo-----"),
        (.putFinalMark, "----o------"),
        (.seeClass, "aaao-------"),
        (.explainAbsence, "---o-------"),
        (.seeDiary, "------oo---"),
        (.seeOwnMarkHistory, "------oo---"),
        (.setUpSchool, "--a-------a"),
        (.importPeople, "--a-------a"),
        (.issueCredentials, "--ao------a"),
        (.issueAnyCredentials, "--a-------a"),
        (.seeCopies, "a-a--------"),
        (.makeCopy, "--a-------a"),
        (.runChore, "----------a"),
        (.seeRights, "--------a--"),
    ]

    @Test(
        "R014 R015 R018 the table of rights is the hand-written one, for own and for foreign objects",
        arguments: expected)
    func table(act: Act, row: String) {
        for (duty, letter) in zip(Self.duties, row) {
            let own = Rights.allows(duty, act, on: Self.own, under: Regulation())
            let foreign = Rights.allows(duty, act, on: Self.foreign, under: Regulation())
            #expect(own == (letter != "-"), "\(duty) \(act) own")
            #expect(foreign == (letter == "a"), "\(duty) \(act) foreign")
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
