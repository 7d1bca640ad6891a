import School
import Storage

/// One line of the log of changes: who, when, of which lesson, what was, what became, why and by which order.
struct ChangeLine: Sendable {
    let change: LessonChange
    /// «Алгебра».
    let title: String
    /// «8Б», «10А, 10Б».
    let classes: [String]
    let teachers: [PersonName]
    let author: PersonName?
    /// «№ 12 от 03.11.2025»; empty where there is no order.
    let order: String

    /// «3-й урок, каб. 12».
    var was: String { place(change.from, change.rooms.before) }

    /// «5-й урок 21 ноября, каб. 12», «отменён».
    var became: String {
        let words = change.kind.takesLesson ? change.kind.title : place(change.to, change.rooms.after)
        switch change.kind {
        case .moved, .swapped, .room: return words
        case .remote, .outing: return "\(words), \(change.kind.title)"
        default: return words
        }
    }

    private func place(_ place: (day: Day, n: Int), _ room: String) -> String {
        "\(place.day.russian), \(place.n)-й" + (room.isEmpty ? "" : ", \(room)")
    }
}

/// What is asked of the log.
struct LogWanted: Sendable {
    let from: Day?
    let to: Day?
    let slug: String
    let teacher: Int
    let kind: LessonChangeKind?

    /// Whether nothing was picked out of its days.
    var isOfAll: Bool { slug.isEmpty && teacher == 0 && kind == nil }
}

extension Reading {
    private static let lines = SQL(
        """
        SELECT v.id, v.lesson, v.other, v.kind, v.from_day, v.from_n, v.to_day, v.to_n, v.room_before, v.room_after,
            v.starts_before, v.ends_before, v.status_before, v.reason, v.order_id, v.event, v.author, v.at, v.undone,
            c.title, k.name, p.surname, p.given, p.patronymic, o.number, o.day, t.surname, t.given, t.patronymic
        FROM lesson_change v JOIN lesson_record r ON r.lesson = v.lesson JOIN course c ON c.id = r.course
        JOIN group_class gc ON gc.study_group = c.study_group JOIN school_class k ON k.id = gc.class
        LEFT JOIN person p ON p.id = v.author LEFT JOIN school_order o ON o.id = v.order_id
        LEFT JOIN duty d ON d.kind = 6 AND d.object = c.id AND d.from_day <= v.from_day
            AND (d.to_day IS NULL OR d.to_day >= v.from_day)
        LEFT JOIN person t ON t.id = d.person
        WHERE (v.from_day BETWEEN ?1 AND ?2 OR v.to_day BETWEEN ?1 AND ?2) AND (v.kind = ?3 OR ?3 = 0)
            AND (?4 = '' OR EXISTS (SELECT 1 FROM lesson_record y JOIN course x ON x.id = y.course
                JOIN group_class gx ON gx.study_group = x.study_group JOIN school_class kx ON kx.id = gx.class
                WHERE y.lesson = v.lesson AND kx.slug = ?4))
            AND (?5 = 0 OR EXISTS (SELECT 1 FROM lesson_record y JOIN duty dx ON dx.kind = 6 AND dx.object = y.course
                WHERE y.lesson = v.lesson AND dx.person = ?5 AND dx.from_day <= v.from_day
                    AND (dx.to_day IS NULL OR dx.to_day >= v.from_day)))
        ORDER BY v.from_day, v.from_n, v.id, k.sort_key, k.id, c.id, d.id LIMIT 20000
        """)

    /// The changes of some days by day and number, those taken back among them.
    func changeLines(_ days: ClosedRange<Day>, _ wanted: LogWanted) throws -> [ChangeLine] {
        var found: [ChangeLine] = []
        try each(
            Self.lines, days.lowerBound, days.upperBound, wanted.kind?.rawValue ?? 0, wanted.slug, wanted.teacher
        ) { row in
            let line = ChangeLine(row)
            guard let last = found.last, last.change.id == line.change.id else { return found.append(line) }
            found[found.count - 1] = last.joined(line)
        }
        return found
    }
}

extension ChangeLine {
    fileprivate init(_ row: Row) {
        change = LessonChange(row)
        (title, classes) = (row.text(19), [row.text(20)])
        author = row.isNull(21) ? nil : PersonName(row, at: 21)
        order = row.isNull(24) ? "" : "№\u{A0}\(row.text(24)) от \(row.day(25).russian)"
        teachers = row.isNull(26) ? [] : [PersonName(row, at: 26)]
    }

    /// The same line with the classes and teachers of another of its rows.
    fileprivate func joined(_ other: ChangeLine) -> ChangeLine {
        ChangeLine(
            change: change, title: title, classes: classes + other.classes.filter { !classes.contains($0) },
            teachers: teachers + other.teachers.filter { !teachers.contains($0) }, author: author, order: order)
    }
}
