import Markup
import School

/// Signposts to absences of teachers, substitutions and the roster of duties.
extension Link {
    /// Who is away today and who stands in.
    package static let substitutions = Link("/substitutions")
    /// The same of another day, at one of its lessons.
    package static func substitutions(_ day: Day, at lesson: ID<Lesson>? = nil) -> Link {
        lesson.map { Link("/substitutions?d=\(day.iso)#l\($0.number)") } ?? Link("/substitutions?d=\(day.iso)")
    }

    /// The same with the form of one more absence open.
    package static func addingAbsence(_ day: Day) -> Link { Link("/substitutions?d=\(day.iso)&add=1#absence") }

    /// All who could take one lesson of a day.
    package static func candidates(_ day: Day, for lesson: ID<Lesson>) -> Link {
        Link("/substitutions?d=\(day.iso)&lesson=\(lesson.number)#l\(lesson.number)")
    }

    /// The changes of a day for the wall.
    package static func board(_ day: Day) -> Link { Link("/substitutions/board?d=\(day.iso)") }
    /// The journal of missed and substituted lessons, of this month or of a day's.
    package static func substitutionRegister(_ day: Day? = nil) -> Link {
        day.map { Link("/substitutions/register?m=\(String($0.iso.prefix(7)))") } ?? Link("/substitutions/register")
    }

    /// Substitutions over weeks by orders.
    package static let standIns = Link("/substitutions/orders")
    /// Who is on duty in the building in a week.
    package static func roster(_ day: Day? = nil) -> Link { day.map { Link("/roster?d=\($0.iso)") } ?? Link("/roster") }
}
