import Markup
import School
import Storage

/// Signposts to the movement of students.
extension Link {
    /// The ledger of movement.
    package static let movement = Link("/movement")
    /// The same in numbers alone, for whom the director admitted to summary forms.
    package static let movementSummary = Link("/movement/summary")
    /// The ledger of one class over some days.
    package static func movement(ofClass slug: String, from: Day, to: Day) -> Link {
        Link("/movement?class=\(slug)&from=\(from.iso)&to=\(to.iso)")
    }
    /// One line of the ledger.
    package static func movement(_ line: ID<Movement>) -> Link { Link("/movement/lines/\(line.number)") }
    /// Where a line is taken back.
    package static func reversal(of line: ID<Movement>) -> Link { Link("/movement/lines/\(line.number)/reverse") }
    /// The form of an arrival.
    package static let newArrival = Link("/movement/new/arrival")
    /// The form of an arrival in a class, filled from what its class teacher told.
    package static func newArrival(in slug: String, told request: ID<ArrivalRequest>) -> Link {
        Link("/movement/new/arrival?class=\(slug)&told=\(request.number)")
    }
    /// The form of another kind of movement: `transfer`, `departure`, `groups`, `repeating`, `conditional`,
    /// `graduation`.
    package static func newMovement(_ kind: String) -> Link { Link("/movement/new/\(kind)") }
    /// Where a class teacher tells that a student is coming.
    package static func arrivalRequest(_ slug: String) -> Link { Link("/class/\(slug)/arrival") }
    /// Where a request is declined.
    package static func declined(_ request: ID<ArrivalRequest>) -> Link {
        Link("/movement/requests/\(request.number)/decline")
    }
    /// The marks that a student brought from another school.
    package static func brought(by student: ID<Student>) -> Link { Link("/movement/brought/\(student.number)") }
    /// One mark that a student brought.
    package static func brought(_ mark: ID<BroughtMark>, by student: ID<Student>) -> Link {
        Link("/movement/brought/\(student.number)/\(mark.number)")
    }
    /// The final marks of the tenth class that a student of the eleventh has in documents alone.
    package static func tenth(of student: ID<Student>) -> Link { Link("/movement/tenth/\(student.number)") }
    /// What a leaver takes along: current marks and absences.
    package static func statement(of student: ID<Student>) -> Link { Link("/movement/statement/\(student.number)") }
}
