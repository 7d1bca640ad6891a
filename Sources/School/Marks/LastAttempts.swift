/// Of one student's entries those that count: a work done again keeps its first mark, and the last attempt alone has a
/// place in averages.
///
/// `place` tells an entry's lesson and its slot there; an entry of lesson 0 came from another school and always counts.
package func lastAttempts<Entry>(
    of entries: [Entry], at place: (Entry) -> (lesson: Int, slot: MarkSlot)
) -> [Entry] {
    var last: [Int: [Int: Int]] = [:]
    for entry in entries {
        let (lesson, slot) = place(entry)
        guard lesson > 0, slot.attempt > last[lesson]?[slot.work] ?? 0 else { continue }
        last[lesson, default: [:]][slot.work] = slot.attempt
    }
    if last.isEmpty { return entries }
    return entries.filter { entry in
        let (lesson, slot) = place(entry)
        return lesson == 0 || slot.attempt == last[lesson]?[slot.work] ?? 0
    }
}
