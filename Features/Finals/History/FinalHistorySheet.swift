import Markup
import School
import Storage
import Web

/// Of what final mark a page of history tells, and where it leads back to.
struct FinalHistoryHead: Sendable {
    let place: FinalPlace
    let student: PersonName
    /// «8Б · Алгебра · I четверть».
    let title: String
    let back: Link
    let backTitle: String
}

/// The history of one final mark: every version, who wrote it, why, and from when the family saw it.
struct FinalHistorySheet: Sendable {
    let head: FinalHistoryHead
    /// The newest first.
    let versions: [FinalVersion]
    let isChainWhole: Bool
    let isForFamily: Bool
    let zone: Zone
    /// When a family will see what it does not see yet; nil where nothing is to come.
    let nextChange: Moment?

    init(_ head: FinalHistoryHead, _ records: Reading, _ asking: Asking, isForFamily: Bool) throws {
        let all = try records.versionsOfFinal(head.place)
        (self.head, self.isForFamily, zone) = (head, isForFamily, asking.zone)
        versions = isForFamily ? FinalVersion.published(all, at: asking.now) : all
        nextChange = all.map(\.visibleFrom).filter { $0 > asking.now }.min()
        isChainWhole = try records.isWhole(
            .finalMark, head.place.student.number, head.place.subject.number, head.place.third)
    }
}

/// One version of a final mark.
struct FinalVersion: Sendable {
    let seq: Int
    let at: Moment
    /// Nil where it was taken away.
    let mark: Mark?
    let proposed: Mark?
    let average: Average?
    let reason: String
    /// The order or protocol it was changed by after closing.
    var paper: String?
    let visibleFrom: Moment
    let who: String
    let duty: String
    /// The number of that order.
    fileprivate let order: Int?

    fileprivate init(_ row: Row) {
        let fields = row.bytesOrNil(2).flatMap { Payload($0) }?.fields ?? []
        func number(_ n: Int) -> Int? { fields.count > n ? fields[n].int : nil }
        (seq, at) = (row.int(0), row.moment(1))
        (mark, proposed) = (number(0).flatMap { Mark(code: $0) }, number(1).flatMap { Mark(code: $0) })
        average = Average(sum: number(2) ?? 0, weight: number(3) ?? 0)
        reason = fields.count > 4 ? fields[4].text ?? "" : ""
        (order, visibleFrom) = (number(5), Moment(seconds: number(6) ?? 0))
        who = row.isNull(5) ? row.text(3) : PersonName(row, at: 5).short
        duty = Self.byOrder(row) ?? Self.words(DutyKind(rawValue: row.int(4)))
    }

    private static func words(_ kind: DutyKind?) -> String {
        kind == .classTeacher ? "внёс классный руководитель" : kind?.title ?? ""
    }

    /// «ставит по приказу № 5 от 01.11.2025, за: Лебедева В. П.», for a deputy whom an order lets (001 п. 2п.10).
    private static func byOrder(_ row: Row) -> String? {
        guard !row.isNull(8) else { return nil }
        let instead = row.isNull(10) ? "" : ", за: \(PersonName(row, at: 10).short)"
        return "ставит по приказу №\u{A0}\(row.text(8)) от \(row.day(9).russian)" + instead
    }

    /// What the family has seen: versions whose quiet window was over before the next one came; another reason of the
    /// same mark is no news to it.
    static func published(_ versions: [FinalVersion], at now: Moment) -> [FinalVersion] {
        let seen = versions.enumerated().filter { index, version in
            version.visibleFrom <= now && (index == 0 || version.visibleFrom <= versions[index - 1].at)
        }.map(\.element)
        return seen.enumerated().filter { index, version in
            version.mark != (index + 1 < seen.count ? seen[index + 1].mark : nil)
        }.map(\.element)
    }
}

extension Reading {
    private static let versions = SQL(
        """
        SELECT h.seq, h.at, h.payload, h.agent, h.duty, p.surname, p.given, p.patronymic, o.number, o.day,
            a.surname, a.given, a.patronymic
        FROM history h LEFT JOIN person p ON p.id = h.person
        LEFT JOIN school_order o ON h.duty = 19 AND o.id = h.order_id
        LEFT JOIN person a ON h.duty = 19 AND a.id = (SELECT min(d.absent_teacher) FROM duty d
            JOIN course c ON c.id = d.object AND (c.subject = h.k2 OR c.composed_into = h.k2)
            WHERE d.kind = 19 AND d.person = h.person AND d.order_id = h.order_id)
        WHERE h.noun = ?1 AND h.k1 = ?2 AND h.k2 = ?3 AND h.k3 = ?4 ORDER BY h.seq DESC
        """)
    private static let papers = SQL("SELECT id, kind, number, day FROM school_order WHERE id BETWEEN ?1 AND ?2")
    private static let whose = SQL(
        """
        SELECT p.surname, p.given, p.patronymic, (SELECT min(m.class) FROM membership m
            JOIN school_class k ON k.id = m.class AND k.year = ?3
            WHERE m.student = p.id AND m.from_day <= ?5 AND (m.to_day IS NULL OR m.to_day >= ?5))
        FROM person p WHERE p.id = ?1 AND (
            EXISTS (SELECT 1 FROM group_member g WHERE g.study_group = ?2 AND g.student = p.id)
            OR EXISTS (SELECT 1 FROM exemption e JOIN membership m ON m.student = e.student
                JOIN group_class g ON g.class = m.class AND g.study_group = ?2
                WHERE e.student = p.id AND e.subject = ?4))
        """)
    private static let own = SQL(
        """
        SELECT s.name, p.surname, p.given, p.patronymic, q.id, q.n, q.kind, q.name, q.starts, q.ends
        FROM subject s JOIN person p ON p.id = ?1
            LEFT JOIN period q ON q.id = ?4 AND q.scheme IN (SELECT d.id FROM period_scheme d WHERE d.year = ?3)
        WHERE s.id = ?2 AND (
            EXISTS (SELECT 1 FROM group_member m JOIN course c ON c.study_group = m.study_group AND c.year = ?3
                WHERE m.student = p.id AND (c.subject = s.id OR c.composed_into = s.id))
            OR EXISTS (SELECT 1 FROM final_mark f WHERE f.student = p.id AND f.year = ?3 AND f.subject = s.id
                AND (f.visible_from <= ?5 OR f.shown IS NOT NULL)))
        """)

    /// Every version of a final mark, the newest first, with the orders that closed ones were changed by.
    func versionsOfFinal(_ place: FinalPlace) throws -> [FinalVersion] {
        var found = try rows(
            Self.versions, Noun.finalMark.rawValue, place.student, place.subject, place.third
        ) { FinalVersion($0) }
        let orders = found.compactMap(\.order)
        guard let first = orders.min(), let last = orders.max() else { return found }
        var papers: [Int: String] = [:]
        try each(Self.papers, first, last) { row in
            let paper = OrderKind(rawValue: row.int(1))?.paper ?? "приказ"
            papers[row.int(0)] = "\(paper) №\u{A0}\(row.text(2)) от \(row.day(3).russian)"
        }
        for index in found.indices { found[index].paper = found[index].order.flatMap { papers[$0] } }
        return found
    }

    /// A student who stands, or ever stood, on a course's page of final marks; nil for anybody else.
    func finalsStudent(_ student: ID<Student>, of course: ListedCourse, today: Day) throws -> FinalsStudent? {
        try first(Self.whose, student, course.group, course.year, course.subject, today) { row in
            FinalsStudent(
                id: student, name: PersonName(row, at: 0), schoolClass: row.idOrNil(3), since: nil, exemption: nil)
        }
    }

    /// The subject, student and period of a final mark that a family may ask for; nil for what is none of the child's.
    func ownFinal(
        at place: FinalPlace, now: Moment
    ) throws -> (subject: String, student: PersonName, period: Period?)? {
        let found = try first(
            Self.own, place.student, place.subject, place.year, place.period?.number ?? 0, now
        ) { row -> (subject: String, student: PersonName, period: Period?) in
            let period =
                row.isNull(4)
                ? nil
                : Period(
                    id: row.id(4), n: row.int(5), kind: PeriodKind(rawValue: row.int(6)) ?? .custom,
                    name: row.text(7), starts: row.day(8), ends: row.day(9))
            return (row.text(0), PersonName(row, at: 1), period)
        }
        return place.kind == .period && found?.period == nil ? nil : found
    }
}
