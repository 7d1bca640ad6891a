import School
import Storage
import Web

extension CellDesk {
    /// How many days late a mark comes that is written now, by the rules of the lesson's day. A correction is as late as
    /// what it corrects; a work handed in for a point counts from the day it was to be handed in, one done again from
    /// today. What waited for a connection is as late as when it was typed; the record keeps both times.
    /// A page whose marks count nowhere has no term for them.
    func lateDays(
        _ mark: Mark?, of student: CourseStudent, after old: MarkRow?, in record: LessonRecord, _ slot: MarkSlot,
        _ work: WorkRow?
    ) throws -> Int {
        guard mark != nil, slot.attempt == 0, course.kind.hasMarks else { return 0 }
        // A column opened by permission counts from its own day.
        if try isOpened(record, for: student) { return 0 }
        if let old, let standing = old.mark, standing != .point { return old.lateDays }
        let handedIn = old?.mark == .point ? old?.due ?? asking.today : nil
        let term = course.markTerm(record.lesson, record.day, work, handedIn: handedIn)
        return try deadline(term).lateness(at: typedAt)?.days ?? 0
    }

    /// What a mark shows besides itself that was written just now; its rule to whoever may say why it came late.
    func signs(_ mark: Mark?, late: Int, due: Day?, _ work: WorkRow?, _ record: LessonRecord) throws -> CellSigns {
        guard mark != nil else { return CellSigns() }
        let visible = visible(work), when = asking.zone.seen(from: visible, today: asking.today)
        let term = course.markTerm(record.lesson, record.day, work)
        let scope = course.scope(lesson: record.lesson, day: record.day)
        let mayTell = late > 0 && asking.may(.recordLesson, on: scope)
        return CellSigns(
            lateDays: late, seen: visible > asking.now ? (words: when, seconds: visible - asking.now) : nil,
            rule: mayTell ? try deadline(term).broken : nil, due: due)
    }
}
