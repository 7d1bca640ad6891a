import School

extension FETFile {
    /// The file with its subjects and rooms called as the school calls them; what is not loaded is left out.
    func called(by map: NameMap) -> FETFile {
        var file = self
        file.activities = activities.compactMap { activity in
            guard map[.subject, activity.subject] != .skipped else { return nil }
            return Activity(
                id: activity.id, teachers: activity.teachers.filter { map[.teacher, $0] != .skipped },
                subject: map.ours(.subject, activity.subject) ?? activity.subject, students: activity.students,
                tags: activity.tags, duration: activity.duration, comments: activity.comments)
        }
        file.teachers = teachers.filter { map[.teacher, $0] != .skipped }
        for (id, placement) in placements {
            guard let room = placement.room else { continue }
            switch map[.room, room] {
            case .skipped: file.placements[id]?.room = nil
            case .ours(let own): file.placements[id]?.room = own
            case nil: break
            }
        }
        return file
    }

    /// Every name that a person may want to explain.
    func names(_ map: NameMap) -> [TimetableDraft.Name] {
        var names = StudentSets(years).classNames.map {
            TimetableDraft.Name(kind: .schoolClass, text: $0, meaning: map.ours(.schoolClass, $0) ?? "")
        }
        let used = Set(activities.map(\.subject))
        names += subjects.filter(used.contains).map {
            .init(kind: .subject, text: $0, meaning: map.ours(.subject, $0) ?? "")
        }
        names += teachers.map { .init(kind: .teacher, text: $0) }
        names += Set(placements.values.compactMap(\.room)).sorted().map {
            .init(kind: .room, text: $0, meaning: map.ours(.room, $0) ?? "")
        }
        return names
    }
}
