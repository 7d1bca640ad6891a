extension PlanEditing {
    /// Rows from elsewhere – a table, a parallel class's plan – in place of those that stood there: each keeps the number
    /// of the old row that says the same, and a row that stands where a given topic of other words stood keeps that
    /// one's, so that lessons which carry a topic go on carrying it. `given` are the numbers that lessons carry.
    package static func carrying(_ old: [PlannedTopic], given: Set<Int>, into rows: [PlannedTopic]) -> [PlannedTopic] {
        var rows = rows.map { row in
            var row = row
            (row.item, row.day) = (0, nil)
            return row
        }
        var alike: [String: [Int]] = [:]
        for place in old.indices.reversed() where !old[place].topic.isEmpty {
            alike[SearchKey.of(old[place].topic), default: []].append(place)
        }
        var left = Set(old.indices)
        for place in rows.indices {
            guard let found = alike[SearchKey.of(rows[place].topic)]?.popLast() else { continue }
            (rows[place].item, rows[place].day) = (old[found].item, old[found].day)
            left.remove(found)
        }
        for place in left where given.contains(old[place].item) && rows.indices.contains(place) {
            if rows[place].item == 0 { (rows[place].item, rows[place].day) = (old[place].item, old[place].day) }
        }
        return rows
    }
}
