import Markup
import School
import Storage
import Web

/// The list of people, found by the beginning of a name or by class.
struct PeoplePage: Page {
    static let path = "/people"
    static let act = Act.seePeople

    struct Sheet: Sendable {
        let rows: [ListedRow]
        let hasMore: Bool
        let classes: [(value: String, title: String)]
        /// Whose cards open.
        let open: Set<ID<Person>>
        let kinds: [PeopleKind]
        let mayAdd: Bool
        let mayImport: Bool
        let mayIssue: Bool
        /// Whether the caller may say of a listed student that the card is wrong, without seeing it.
        let mayPropose: Bool
        /// Other pages about people that the caller may open.
        let ways: [(link: Link, title: String)]
    }

    private static let classes = SQL("SELECT slug, name FROM school_class WHERE year = ?1 ORDER BY sort_key, id")

    let wanted: PeopleWanted
    let form: Form

    init(_ form: Form) throws {
        wanted = try PeopleWanted(form)
        self.form = form
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        guard let person = asking.caller.person else { throw NotFound() }
        // Whoever may open any card sees everybody.
        let seesAll = asking.may(.seeCard, on: .school), leads = !asking.classesLed.isEmpty
        let kinds = PeopleKind.allCases.filter { $0 != .parents || seesAll || leads }
        guard kinds.contains(wanted.kind) else { throw NotFound() }
        let found = try records.listed(wanted, for: person, seesAll: seesAll, on: records.dayOfLists(asking.today))
        let rows = Array(found.prefix(wanted.limit)), year = try records.yearInHand(on: asking.today)?.number ?? 0
        let classes = try records.rows(Self.classes, year) { ($0.text(0), $0.text(1)) }
        return Sheet(
            rows: rows, hasMore: found.count > rows.count, classes: classes,
            open: Set(rows.filter { isOpen($0, asking, seesAll, leads) }.map(\.id)), kinds: kinds,
            mayAdd: asking.may(.keepCard, on: .school), mayImport: asking.may(.importPeople, on: .school),
            mayIssue: asking.may(.issueAnyCredentials, on: .school),
            mayPropose: wanted.kind == .students && !seesAll
                && asking.caller.duties.contains { $0.duty.kind == .teacher && $0.holds(on: asking.today) },
            ways: try ways(records, asking))
    }

    func table(_ sheet: Sheet) -> ListTable? {
        ListTable(
            "people", wanted.kind.title, head: ["Фамилия", "Имя", "Отчество", wanted.kind.about],
            rows: sheet.rows.map { [$0.name.surname, $0.name.given, $0.name.patronymic ?? "", $0.about] })
    }

    private static let teachesHealth = SQL(
        """
        SELECT 1 FROM duty d JOIN course k ON k.id = d.object JOIN subject s ON s.id = k.subject
        WHERE d.person = ?1 AND d.kind = 6 AND (s.name LIKE 'Физическая культура%' OR s.name LIKE 'Физкультура%') LIMIT 1
        """)

    private func ways(_ records: Reading, _ asking: Asking) throws -> [(link: Link, title: String)] {
        let all: [(act: Act, link: Link, title: String)] = [
            (.setUpSchool, .fields, "Поля карточек"), (.seePeople, .corrections, "Исправления данных"),
            (.seeAccessLog, .access, "Кто что открывал"), (.keepRegisters, .registers, "Реестры согласий и актов"),
        ]
        var ways = all.filter { asking.may($0.act, on: .school) }.map { (link: $0.link, title: $0.title) }
        if asking.regulation.keeps(.healthGroup), let person = asking.caller.person,
            try records.first(Self.teachesHealth, person, as: { $0.int(0) }) != nil
        {
            ways.append((.healthGroups, "Группы здоровья"))
        }
        return ways
    }

    /// Parents are listed to class teachers only where a child is theirs, so their cards open.
    private func isOpen(_ row: ListedRow, _ asking: Asking, _ seesAll: Bool, _ leads: Bool) -> Bool {
        if seesAll { return true }
        switch wanted.kind {
        case .students:
            let own = row.schoolClass
            return asking.may(
                .seeCard, on: Scope(classes: own.map { [$0] } ?? [], student: ID(row.id.number), studentClass: own))
        case .parents: return leads
        case .staff: return false
        }
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        PeopleView(sheet: sheet, frame: frame, wanted: wanted, form: form).view
    }
}
