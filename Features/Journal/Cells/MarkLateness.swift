import School
import Storage
import Web

extension CellDesk {
    /// How many days late a mark comes that is written now, by the rules of the lesson's day. A correction is as late as
    /// what it corrects; a work handed in for a point counts from the day it was to be handed in, one done again from
    /// today.
    func lateDays(
        _ mark: Mark?, after old: MarkRow?, in record: LessonRecord, _ slot: MarkSlot, isWritten: Bool
    ) throws -> Int {
        guard mark != nil, slot.attempt == 0 else { return 0 }
        if let old, let standing = old.mark, standing != .point { return old.lateDays }
        let regulation = try records.regulationsByDay().on(record.day)
        var start = TermStart(day: record.day, begins: try self.start(of: record))
        if old?.mark == .point {
            start = TermStart(day: old?.due ?? asking.today)
        } else {
            start.opened = try records.publication(of: record.lesson)
            start.limit = regulation.limit(try period(on: record.day)?.attestation)
        }
        let rule = regulation.markRule(gradeLevel: course.gradeLevel, isWritten: isWritten)
        let terms = try records.terms(for: rule, of: course.year, zone: asking.zone, under: regulation)
        return terms.deadline(rule, from: start).lateness(at: asking.now)?.days ?? 0
    }
}
