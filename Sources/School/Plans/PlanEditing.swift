/// Changes to a plan that is being written: each answers the rows as they are then, or objects.
package enum PlanEditing {
    /// Puts an empty row before a row; at the end where the place is the count.
    package static func inserting(before place: Int, in rows: [PlannedTopic]) -> [PlannedTopic] {
        var rows = rows
        let section = rows.indices.contains(place) ? rows[place].section : rows.last?.section ?? ""
        rows.insert(PlannedTopic(section: section, topic: ""), at: min(max(place, 0), rows.count))
        return rows
    }

    /// Takes a row out.
    package static func removing(_ place: Int, from rows: [PlannedTopic]) -> [PlannedTopic] {
        var rows = rows
        if rows.indices.contains(place) { rows.remove(at: place) }
        return rows
    }

    /// Exchanges a row with the one before it (`by` −1) or after it (+1); at an edge nothing changes.
    package static func moving(_ place: Int, by step: Int, in rows: [PlannedTopic]) -> [PlannedTopic] {
        guard rows.indices.contains(place), rows.indices.contains(place + step) else { return rows }
        var rows = rows
        rows.swapAt(place, place + step)
        return rows
    }

    /// Everything from a row on comes one lesson later: an hour in reserve stands before it.
    package static func later(from place: Int, in rows: [PlannedTopic]) -> [PlannedTopic] {
        var rows = inserting(before: place, in: rows)
        rows[min(max(place, 0), rows.count - 1)].topic = "Резерв"
        return rows
    }

    /// Everything from a row on comes one lesson earlier: the nearest hour in reserve before it goes, else the nearest
    /// topic of several hours gets one less.
    package static func earlier(from place: Int, in rows: [PlannedTopic]) throws(Objection) -> [PlannedTopic] {
        var rows = rows
        let before = rows.indices.prefix { $0 < place }.reversed()
        if let spare = before.first(where: { rows[$0].isReserve }) {
            if rows[spare].hours > 1 { rows[spare].hours -= 1 } else { rows.remove(at: spare) }
        } else if let long = before.first(where: { rows[$0].hours > 1 }) {
            rows[long].hours -= 1
        } else {
            throw Objection(
                "Перед этой строкой нет ни резерва, ни темы на несколько уроков. Объедините две темы в одну.",
                field: "row")
        }
        return rows
    }

    /// Two neighbouring topics become one of the longer one's hours: the plan is shorter by the other's.
    package static func joining(_ place: Int, in rows: [PlannedTopic]) throws(Objection) -> [PlannedTopic] {
        guard rows.indices.contains(place), rows.indices.contains(place + 1) else {
            throw Objection("Объединить можно строку со следующей за ней: выберите не последнюю.", field: "row")
        }
        var rows = rows, one = rows[place]
        let other = rows[place + 1]
        if let first = one.kind, let second = other.kind, first != second {
            throw Objection("В этих строках работы разных видов: их не объединить в один урок.", field: "row")
        }
        one.topic = joined(one.topic, other.topic, by: ". ")
        one.homework = joined(one.homework, other.homework, by: "; ")
        one.hours = max(one.hours, other.hours)
        one.kind = one.kind ?? other.kind
        one.isSafety = one.isSafety || other.isSafety
        try one.check(row: place + 1)
        rows[place] = one
        rows.remove(at: place + 1)
        return rows
    }

    private static func joined(_ one: String, _ other: String, by mark: String) -> String {
        if one.isEmpty || other.isEmpty { return one + other }
        let ends = one.last.map { ".!?;".contains($0) } ?? false
        return one + (ends ? " " : mark) + other
    }
}

extension PlannedTopic {
    /// Objects to a row that is too long or asks for too many hours.
    package func check(row number: Int) throws(Objection) {
        if topic.unicodeScalars.count > Self.longest {
            throw Objection("Строка \(number), тема: не длиннее \(Self.longest) знаков.", field: "t\(number)")
        }
        if homework.unicodeScalars.count > Self.longest {
            throw Objection("Строка \(number), задание: не длиннее \(Self.longest) знаков.", field: "w\(number)")
        }
        if section.unicodeScalars.count > Self.longestSection {
            throw Objection("Строка \(number), раздел: не длиннее \(Self.longestSection) знаков.", field: "s\(number)")
        }
        if !Self.hoursAllowed.contains(hours) {
            throw Objection("Строка \(number), часы: нужно число от 1 до 20.", field: "h\(number)")
        }
    }
}
