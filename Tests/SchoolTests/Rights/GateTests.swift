import School
import Testing

/// The gate as of days: duties begin and end, the narrowest signs, and a stranger learns nothing.
struct GateTests {
    let today = Day(number: 20_000)
    let scope = RightsTableTests.own

    func caller(_ duties: [DatedDuty]) -> Caller {
        Caller(
            person: ID(99), account: ID(1), device: 1, duties: duties, now: Moment(seconds: 20_000 * 86_400),
            today: today)
    }

    @Test func `a load that begins today may be written in`() throws {
        let permit = try caller([DatedDuty(.teacher(ID(70)), from: today)]).ask(
            .putMark, on: scope, under: Regulation())
        #expect(permit.duty.duty == .teacher(ID(70)))
    }

    @Test("R015 a teacher whose load ended yesterday reads the journal and writes no more")
    func endedLoad() throws {
        let caller = caller([DatedDuty(.teacher(ID(70)), from: today - 60, to: today - 1)])
        #expect(caller.may(.seeJournal, on: scope, under: Regulation()))
        #expect(throws: Refusal.self) { try caller.ask(.putMark, on: scope, under: Regulation()) }
    }

    @Test("R015 a new teacher reads the lessons of before, and writes in those since the load began")
    func successor() throws {
        let caller = caller([DatedDuty(.teacher(ID(70)), from: today - 3)])
        for (day, mayWrite) in [(today - 4, false), (today - 3, true), (today, true)] {
            var scope = scope
            scope.day = day
            #expect(caller.may(.putMark, on: scope, under: Regulation()) == mayWrite)
            #expect(caller.may(.seeJournal, on: scope, under: Regulation()))
        }
    }

    @Test func `a load of tomorrow opens nothing today`() {
        let caller = caller([DatedDuty(.teacher(ID(70)), from: today + 1)])
        #expect(!caller.may(.seeJournal, on: scope, under: Regulation()))
        #expect(!caller.may(.putMark, on: scope, under: Regulation()))
    }

    @Test func `an order that has expired leaves a substitute with nothing`() {
        let caller = caller([DatedDuty(.substitute(ID(700)), from: today - 20, to: today - 6, order: ID(5))])
        #expect(throws: Refusal.self) { try caller.ask(.putMark, on: scope, under: Regulation()) }
        #expect(!caller.may(.seeJournal, on: scope, under: Regulation()))
    }

    @Test func `the narrowest of several duties signs`() throws {
        let regulation = try Regulation().settling(.editCurrent, "yes")
        let caller = caller([
            DatedDuty(.classTeacher(ID(7))), DatedDuty(.substitute(ID(700)), order: ID(5)), DatedDuty(.teacher(ID(70))),
        ])
        let permit = try caller.ask(.putMark, on: scope, under: regulation)
        #expect(permit.duty.duty == .substitute(ID(700)))
        #expect(permit.duty.order == ID(5))
    }

    @Test func `an act in none of the duties is a refusal, another's object does not exist`() {
        let teacher = caller([DatedDuty(.teacher(ID(71)))])
        #expect(throws: NotFound.self) { try teacher.ask(.putMark, on: scope, under: Regulation()) }
        let parent = caller([DatedDuty(.parent(ID(1)))])
        #expect(throws: Refusal.self) { try parent.ask(.putMark, on: scope, under: Regulation()) }
        #expect(throws: NotFound.self) { try parent.ask(.seeDiary, on: RightsTableTests.foreign, under: Regulation()) }
    }

    @Test("R018 a parent whose rights have ended opens no diary")
    func endedParenthood() {
        let parent = caller([DatedDuty(.parent(ID(1)), to: today - 1)])
        #expect(throws: Refusal.self) { try parent.ask(.seeDiary, on: scope, under: Regulation()) }
    }

    @Test("R017 R024 final marks are put by an order that names them, while it lasts, on its own page")
    func finalsByOrder() throws {
        func may(
            _ acts: Delegation?, from: Day, to: Day, course: Int = 70, of duty: DatedDuty = DatedDuty(.deputyHead)
        ) -> Bool {
            let given = DatedDuty(.delegate(ID(course)), from: from, to: to, order: ID(5), given: acts)
            var page = scope
            page.day = nil
            return caller([duty, given]).may(.putFinalMark, on: page, under: Regulation())
        }
        #expect(may(.finals, from: today - 3, to: today))
        #expect(!may(.all, from: today - 3, to: today), "current marks are not final ones")
        #expect(!may(nil, from: today - 3, to: today), "an order that names nothing gives no final marks")
        #expect(!may(.finals, from: today - 3, to: today - 1) && !may(.finals, from: today + 1, to: today + 3))
        #expect(!may(.finals, from: today - 3, to: today, course: 71))
        let former = DatedDuty(.deputyHead, from: today - 60, to: today - 1)
        #expect(!may(.finals, from: today - 3, to: today, of: former), "a deputy no more puts no final marks")
        let deputy = caller([DatedDuty(.deputyHead)])
        #expect(throws: Refusal.self) { try deputy.ask(.putFinalMark, on: scope, under: Regulation()) }
    }

    @Test func `the class of a student is that of the day, not of the course`() {
        let teacher = caller([DatedDuty(.classTeacher(ID(8)))])
        var moved = scope
        moved.studentClass = ID(8)
        #expect(teacher.may(.explainAbsence, on: moved, under: Regulation()))
        #expect(!teacher.may(.explainAbsence, on: scope, under: Regulation()))
    }

    @Test("R135 who enters the timetable is a switch of the school's rules")
    func timetable() throws {
        func may(_ duty: Duty, _ editors: String, on scope: Scope) -> Bool {
            caller([DatedDuty(duty)]).may(.keepTimetable, on: scope, under: Regulation(["timetable.edit": editors]))
        }
        let own = Scope(classes: [ID(7)])
        #expect(may(.deputyHead, "deputies", on: .school) && may(.deputyHead, "class_teachers", on: .school))
        #expect(!may(.deputyHead, "keeper", on: .school) && may(.journalKeeper, "keeper", on: .school))
        #expect(may(.dispatcher, "keeper", on: .school))
        #expect(may(.classTeacher(ID(7)), "class_teachers", on: own))
        #expect(!may(.classTeacher(ID(8)), "class_teachers", on: own))
        #expect(!may(.classTeacher(ID(7)), "deputies", on: own))
    }
}
