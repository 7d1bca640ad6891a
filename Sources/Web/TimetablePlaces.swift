import Markup
import School

/// Signposts to the school's timetable and its versions.
extension Link {
    /// The timetable in force.
    package static let timetable = Link("/timetable")
    /// The timetable of a class.
    package static func timetable(ofClass slug: String) -> Link { Link("/timetable?class=\(slug)") }
    /// The timetable of a teacher.
    package static func timetable(of person: ID<Person>) -> Link { Link("/timetable?teacher=\(person.number)") }
    /// What stands in a room.
    package static func timetable(of room: ID<Room>) -> Link { Link("/timetable?room=\(room.number)") }
    /// The classes of a grade level side by side; 0 is the whole school.
    package static func timetable(level: Int) -> Link { Link("/timetable?level=\(level)") }
    /// The versions of the timetable and the drafts.
    package static let timetables = Link("/timetable/versions")
    /// A draft, one grade level at a time.
    package static func timetableDraft(_ draft: Int, level: Int? = nil) -> Link {
        level.map { Link("/timetable/edit/\(draft)?level=\($0)") } ?? Link("/timetable/edit/\(draft)")
    }
    /// A draft, a grade level at a time, with the classes that keep a joint lesson which another class has no more.
    package static func timetableDraft(_ draft: Int, level: Int?, kept: [String], at place: String) -> Link {
        var asked = [(name: "kept", value: kept.joined(separator: ",")), (name: "at", value: place)]
        if let level { asked.insert((name: "level", value: "\(level)"), at: 0) }
        return timetableDraft(draft).asking(asked)
    }
    /// A draft, several grade levels side by side: «5-9».
    package static func timetableDraft(_ draft: Int, levels: String) -> Link {
        Link("/timetable/edit/\(draft)?level=\(levels)")
    }
    /// A draft, one class alone: for its class teacher.
    package static func timetableDraft(_ draft: Int, ofClass slug: String) -> Link {
        Link("/timetable/edit/\(draft)?class=\(slug)")
    }
    /// One cell of a draft: a class, a weekday and a number.
    package static func timetableCell(_ draft: Int, _ slug: String, weekday: Int, n: Int) -> Link {
        Link("/timetable/edit/\(draft)/cell/\(slug)/\(weekday)-\(n)")
    }
    /// What the publication of a draft would change.
    package static func publishing(_ draft: Int) -> Link { Link("/timetable/edit/\(draft)/publish") }
}
