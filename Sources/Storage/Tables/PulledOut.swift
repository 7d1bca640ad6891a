import School

/// The changes of one lesson above one that is pulled out from under them: each stands on what was there without it.
struct PulledOut {
    /// The later changes as they stand then, the oldest first.
    private(set) var above: [LessonChange]
    /// The lesson's status then; nil where it stays.
    private(set) var status: LessonStatus?
    /// The lesson's room then; nil where it stays.
    private(set) var room: String?

    /// Pulls a change out from under later ones, all of one lesson.
    init(_ change: LessonChange, under above: [LessonChange], of lesson: ListedLesson) {
        self.above = above
        let made: LessonStatus? = change.kind == .remote ? .remote : change.kind.takesLesson ? .cancelled : nil
        if let made {
            let next = above.firstIndex { $0.kind == .remote || $0.kind.takesLesson } ?? above.count
            for index in above.indices where index <= next && above[index].status == made {
                self.above[index].status = change.status
            }
            status = next == above.count && lesson.status == made ? change.status : nil
        }
        guard change.kind == .outing || change.kind == .room else { return }
        for index in above.indices {
            guard above[index].rooms.before == change.rooms.after else { return }
            self.above[index].rooms.before = change.rooms.before
            guard above[index].rooms.after == change.rooms.after else { return }
            self.above[index].rooms.after = change.rooms.before
        }
        room = lesson.room == change.rooms.after ? change.rooms.before : nil
    }
}

extension Writing {
    private static let stand = SQL(
        "UPDATE lesson_change SET status_before = ?2, room_before = ?3, room_after = ?4 WHERE id = ?1")
    private static let set = SQL("UPDATE lesson SET status = ?2, room = ?3 WHERE id = ?1")

    /// Takes back a change that others of the same lesson were made after; those stay.
    func pullOut(_ change: LessonChange) throws {
        guard let lesson = try listedLesson(change.lesson) else { throw NotFound() }
        try checkOpen(lesson.id, on: lesson.day)
        let known = try changes(of: lesson.id).filter { $0.id > change.id }
        let left = PulledOut(change, under: known, of: lesson)
        for (old, new) in zip(known, left.above)
        where old.status != new.status || old.rooms != new.rooms {
            try execute(Self.stand, new.id, new.status.rawValue, new.rooms.before, new.rooms.after)
            try remember(.lessonChange, new.id, became: new.fields(isUndone: false))
        }
        try execute(Self.set, lesson.id, (left.status ?? lesson.status).rawValue, left.room ?? lesson.room)
        try strike([change])
        try termsMoved(lesson.id, change.from.day, lesson.day)
    }
}
