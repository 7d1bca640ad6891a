import Markup
import School

/// Signposts to what becomes of lessons day by day.
extension Link {
    /// The lessons of today with everything that was changed.
    package static let changes = Link("/changes")
    /// The lessons of a day, of one class or one teacher where they are named.
    package static func changes(_ day: Day, schoolClass: String = "", teacher: ID<Person>? = nil) -> Link {
        let asked = [("d", day.iso), ("class", schoolClass), ("teacher", teacher.map { "\($0.number)" } ?? "")]
        return changes.asking(asked.filter { !$0.1.isEmpty }.map { (name: $0.0, value: $0.1) })
    }
    /// Where one lesson is moved, taken off or given another room.
    package static func changes(of lesson: ID<Lesson>) -> Link { Link("/changes/lesson/\(lesson.number)") }
    /// The log of changes.
    package static let changeLog = Link("/changes/log")
    /// What happened to whole days.
    package static let dayEvents = Link("/changes/events")
    /// One event.
    package static func dayEvent(_ id: Int) -> Link { Link("/changes/events/\(id)") }
    /// Where an event is declared.
    package static let newDayEvent = Link("/changes/events/new")
    /// Where a national test is put in the place of lessons.
    package static let nationalTest = Link("/changes/national-test")
}

extension Frame {
    /// The pages about changes as signposts to each other.
    package func changeWays(_ current: Link) -> HTML {
        let all: [(title: String, link: Link)] = [
            ("По дням", .changes), ("События", .dayEvents), ("Журнал изменений", .changeLog),
        ]
        return """
            <nav class="tabs" aria-label="Изменения в расписании">\(each: all, { way in
                """
                <a href="\(link(way.link))"\(if: way.link.text == current.text, " aria-current=\"page\"")>\
                \(way.title)</a>
                """
            })</nav>

            """
    }
}
