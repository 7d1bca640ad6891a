import Markup
import School
import Storage
import Web

/// The form of any movement but an arrival: classes first, then the students of one order.
struct NewMovementPage: Page {
    static let path = "/movement/new/:kind"
    static let act = Act.keepMovement

    struct Sheet: Sendable {
        let kind: MovementKind
        let classes: [(value: String, title: String)]
        /// Where to: the classes of this year, or of the next where the year ends with it.
        let targets: [(value: String, title: String)]
        let from: ListedClass?
        let to: ListedClass?
        let students: [ListedStudent]
        let sets: [GroupSet]
        let today: Day
    }

    let kind: MovementKind
    let form: Form

    init(_ form: Form) throws {
        kind = try KindSlug.kind(form)
        self.form = form
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let from = try records.movedClass(form["class"] ?? "", asking), today = try records.dayOfLists(asking.today)
        let targets = try records.targets(of: kind, asking)
        let to = targets.first { $0.slug == form["to"] && $0.id != from?.id }
        let divided = kind == .regroup ? from : to
        return Sheet(
            kind: kind, classes: try records.movedClasses(asking),
            targets: targets.filter { $0.id != from?.id }.map { ($0.slug, $0.name.text) }, from: from, to: to,
            students: try from.map { try records.students(of: $0.id, on: today) } ?? [],
            sets: try divided.map { try records.groupSets(of: $0.id, on: today) } ?? [], today: today)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        NewMovementView(sheet: sheet, form: form, frame: frame).view
    }
}

extension Reading {
    /// The classes that a movement of this kind may lead into.
    func targets(of kind: MovementKind, _ asking: Asking) throws -> [ListedClass] {
        guard kind.isBetweenClasses, let year = try yearInHand(on: asking.today) else { return [] }
        return try classes(of: kind == .transfer ? year.number : year.number + 1)
    }
}
