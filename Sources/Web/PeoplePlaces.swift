import Markup
import School

/// Signposts to classes and people.
extension Link {
    /// A class's day: today's, or another.
    package static func schoolClass(_ slug: String, day: Day? = nil) -> Link {
        day.map { Link("/class/\(slug)?d=\($0.iso)") } ?? Link("/class/\(slug)")
    }
    /// A class's absences of a week and their reasons.
    package static func absences(_ slug: String, week: Week? = nil) -> Link {
        week.map { Link("/class/\(slug)/absences?w=\($0.text)") } ?? Link("/class/\(slug)/absences")
    }
    /// The same with the form filled in for a student from a day.
    package static func absences(_ slug: String, week: Week, student: ID<Student>, from: Day) -> Link {
        Link("/class/\(slug)/absences?w=\(week.text)&student=\(student.number)&from=\(from.iso)&to=\(from.iso)")
    }
    /// One absence case with its history.
    package static func absenceCase(_ slug: String, _ id: ID<AbsenceCase>) -> Link {
        Link("/class/\(slug)/absences/\(id.number)")
    }

    /// The groups a class is divided into.
    package static func groups(_ slug: String) -> Link { Link("/class/\(slug)/groups") }

    /// The list of people.
    package static let people = Link("/people")
    /// The students of a class in the list of people.
    package static func people(ofClass slug: String) -> Link { Link("/people?class=\(slug)") }
    /// The list of people from a row on.
    package static func people(who: String, query: String, ofClass slug: String, after: String) -> Link {
        Link("/people?who=\(who)&q=\(query)&class=\(slug)&after=\(after)")
    }
    /// The form that adds a student.
    /// The form that adds a member of staff.
    package static let newStaff = Link("/people/new/staff")
    /// A person's card.
    package static func person(_ person: ID<Person>) -> Link { Link("/people/\(person.number)") }
    /// The form that adds a parent of a student.
    package static func newParent(of student: ID<Person>) -> Link { Link("/people/\(student.number)/parents") }
    /// The form that keeps a card.
    package static func editCard(_ person: ID<Person>) -> Link { Link("/people/\(person.number)/edit") }
    /// A person's duties.
    package static func duties(of person: ID<Person>) -> Link { Link("/people/\(person.number)/duties") }
    /// The sign-in slip of one person.
    package static func slip(of person: ID<Person>) -> Link { Link("/slips/person/\(person.number)") }
}
