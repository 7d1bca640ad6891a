import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

/// The addresses of the house in the model school on 20 November, and who is let in; worked out from the regulations.
struct DoorTable {
    let rows: [Asked]

    init(_ house: WholeHouse) async throws { rows = Self.rows(try await DoorPlace(house)) }

    private static func rows(_ at: DoorPlace) -> [Asked] {
        let parts = [
            journal(at), family(at), attendance(at), people(at), allOfCards(at), desk(at),
            DoorTable.year(at),
            DoorTable.waysIn(at),
            institution(at),
            DoorTable.setUp(at),
            DoorTable.movement(at), DoorTable.orders(at),
            DoorTable.curriculum(at), DoorTable.terms(at),
            DoorTable.changes(at),
            DoorTable.rules(at),
            DoorTable.plans(at),
            DoorTable.substitutions(at),
            DoorTable.outages(at),
            DoorTable.works(at),
            DoorTable.timetable(at),
            DoorTable.finals(at),
            DoorTable.assessments(at),
            DoorTable.debts(at),
            DoorTable.exams(at),
        ]
        return parts.flatMap { $0 }
    }

    /// 003 п. 2.3, 4.3: own courses; 4.1, 4.2: the director and the deputies look; 001 п. 2п.2: families never.
    private static func journal(_ at: DoorPlace) -> [Asked] {
        [
            .page("/", "++++++++++"), .page("/search", "++++++++++"), .page("/offline", "++++++++++"),
            .page("/journals", "+++++++---"), .page("/live", "+++++++---"),
            .page("/journal/8b/algebra", "+++++00---"),
            .page("/lesson/\(at.lesson)/\(at.algebra)", "+++++00---"),
            .page("/journal/8b/algebra/topics", "+++++00---"), .page("/journal/8b/algebra/title", "+++++00---"),
            // Let in, but there is no such file.
            .page("/lesson/\(at.lesson)/\(at.algebra)/files/1", "0000000---"),
            .act("/journal/8b/algebra/topics", ["lesson": at.lesson, "topic": "Тема"], "--0+000---"),
            .page("/lesson/\(at.substituted)/\(at.biology)", "+++0+0+---"),
            .page("/board/\(at.lesson)/\(at.algebra)", "+++++00---"),
            .page("/board/\(at.substituted)/\(at.biology)", "+++0+0+---"),
            .page("/mark/\(at.lesson)/\(at.anna)/0/history", "+++++00---"),
            .act("/lesson/\(at.lesson)/\(at.algebra)", ["topic": "Тема"], "--0+000---"),
            .act("/lesson/\(at.substituted)/\(at.biology)", ["topic": "Тема"], "--0000+---"),
            .act("/journal/8b/algebra/cells", [:], "+++++00---"),
        ]
    }

    /// 003 п. 2.11, 4.5, 4.6: a family's own child alone; 004 п. 1.13.
    private static func family(_ at: DoorPlace) -> [Asked] {
        [
            .page("/diary", "----+--+++"), .page("/marks", "----+--+++"), .page("/news", "----+--+++"),
            .page("/diary/\(at.anna)", "----0--++0"), .page("/marks/\(at.anna)", "----0--++0"),
            .page("/diary/\(at.anna)/files/1", "----0--000"),
            .page("/diary/\(at.boris)", "----0--00+"), .page("/marks/\(at.boris)", "----0--00+"),
            .page("/diary/\(at.anna)/mark/\(at.lesson)/0/history", "----0--++0"),
            .act("/news/seen", ["at": "0"], "----+--+++"),
        ]
    }

    /// 003 п. 2.9; 001 п. 3.3: reasons are the class teacher's.
    private static func attendance(_ at: DoorPlace) -> [Asked] {
        let days = ["from": "2025-11-17", "to": "2025-11-18", "reason": "2", "why": "уточнено", "undo": "ошибка"]
        let reasons: [Asked] = [
            .page("/class/8b", "+++0+00---"), .page("/class/8b/absences", "+++0+00---"),
            .page(at.absence, "+++0+00---"),
            // Let in, but there is no scan.
            .page(at.absence + "/paper", "---0000---"),
            .act("/class/8b/absences", days.merging(["student": at.anna]) { $1 }, "---0+00---"),
            // Who never stood in 8Б is nobody's there.
            .act("/class/8b/absences", days.merging(["student": at.foreigner]) { $1 }, "0000000000"),
            .act(at.absence, days, "---0+00---"), .act(at.absence + "/cancel", days, "---0+00---"),
        ]
        return reasons + notices(at)
    }

    /// 001 п. 3.3, 2п.7, 2п.10: cards and duties.
    private static func people(_ at: DoorPlace) -> [Asked] {
        let name = ["surname": "Кузнецова", "given": "Анна", "patronymic": "Сергеевна"]
        let newcomer = ["surname": "Новиков", "given": "Лев", "from": "2025-11-20", "post": "учитель", "kin": "1"]
        let duty = ["duty": "\(DutyKind.deputyHead.rawValue)", "from": "2025-11-20", "lastday": "2025-11-21"]
        return [
            .page("/people", "+++++++---"), .page("/people/\(at.anna)", "+++0+00---"),
            .page("/people/\(at.vera)", "+++0000---"),
            .page("/people/\(at.anna)/edit", "--+-------"),
            .page("/people/new/staff", "--+-------"),
            .page("/people/\(at.anna)/parents", "--+-------"), .page("/people/\(at.vera)/duties", "+-+-------"),
            .act("/people/\(at.anna)/edit", name, "--+-------"),
            .act("/people/new/staff", newcomer, "--+-------"),
            .act("/people/\(at.anna)/parents", name.merging(["given": "Ольга", "kin": "1"]) { $1 }, "--+-------"),
            // The director came first: the keeper is told that the duty is there, and then that it is over.
            .act("/people/\(at.other)/duties", duty, "+-=-------"),
            .act("/people/\(at.other)/duties/end", duty, "+-0-------"),
        ]
    }

    /// 001 п. 2п.4, 4.4, 6.5: sign-ins, lists, the year and copies.
    private static func desk(_ at: DoorPlace) -> [Asked] {
        let key = "00112233445566778899aabbccddeeff"
        return [
            .page("/rights", "++++++++++"), .page("/slips/8b", "--+0+00---"), .page("/slips/staff", "--+-------"),
            .page("/slips/person/\(at.anna)", "--+-+-----"), .page("/slips/person/\(at.vera)", "--+-------"),
            .act("/slips/8b", ["person": at.anna], "--+0+00---"),
            .act("/slips/staff", ["person": at.vera], "--+-------"),
            .act("/slips/person/\(at.anna)", ["person": at.anna], "--+-+-----"),
            .act("/slips/person/\(at.vera)", ["person": at.vera], "--+-------"),
            .page("/import", "-++-------"), .page("/import/people/\(key)", "--0-------"),
            .page("/import/timetable/\(key)", "-00-------"), .page("/import/timetable", "-++-------"),
            .page("/import/timetable/\(key)/names", "-00-------"), .page("/import/timetable/solve", "-++-------"),
            .page("/import/timetable/school.fet", "-++-------"), .act("/import/timetable/solve", [:], "-==-------"),
            .act("/import/timetable/\(key)/names", ["kind": "subject"], "-00-------"),
            // Let in, but without a file, or with the key of none.
            .act("/import/people", [:], "--=-------"), .act("/import/timetable", [:], "-==-------"),
            .act("/import/people/\(key)", [:], "--0-------"), .act("/import/timetable/\(key)", [:], "-00-------"),
            .act("/import/timetable/\(key)/solve", [:], "-00-------"),
            .page("/backups", "+-+-------"), .act("/backups", [:], "--+-------"),
            .page("/setup/begin", "--+-------"),
            // Let in, but the year is open already.
            .act("/setup/year", DoorPlace.year, "--=-------"), .act("/setup/model", [:], "--=-------"),
        ]
    }

    /// Places that reach nothing but one's own sign-in, whatever is sent: forged devices are tried with the accounts.
    static let own: Set = [
        "GET /login", "GET /login/reset", "POST /login", "POST /logout", "GET /code", "POST /code", "GET /password",
        "POST /password", "GET /devices", "POST /devices/end", "POST /devices/end-others", "GET /schools",
        "POST /login/second", "GET /second-factor", "POST /second-factor", "POST /second-factor/off",
        "POST /second-factor/codes", "POST /devices/alert", "POST /login/reset", "GET /login/recover",
        "POST /login/recover", "GET /email", "POST /email", "POST /email/remove", "GET /email/confirm",
        "POST /email/confirm",
        "GET /setup", "POST /setup",
    ]
}
