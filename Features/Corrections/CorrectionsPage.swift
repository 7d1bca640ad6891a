import Markup
import School
import Storage
import Web

/// Proposals: one's own with what became of them, and those that wait for one's word.
struct CorrectionsPage: Page {
    static let path = "/corrections"
    static let act = Act.seeOwnDay

    struct Sheet: Sendable {
        let own: [ListedCorrection]
        let others: [ListedCorrection]
        let zone: Zone
        let decides: Bool
        /// The caller's own children, of whom they may tell.
        let children: [(id: ID<Student>, name: PersonName)]
        let person: ID<Person>

        /// What stood in a card is read by those who read the card: its owner, a parent, whoever decides.
        func showsCard(of one: ListedCorrection) -> Bool {
            decides || one.person == person || children.contains { $0.id.number == one.person.number }
        }
    }

    init(_ form: Form) {}

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        guard let person = asking.caller.person else { throw NotFound() }
        let seesAll = asking.may(.decideCorrection, on: .school)
        let found = try records.corrections(reaching: person, all: seesAll, on: asking.today)
        let children = try records.children(of: person, on: asking.today).map { (id: $0.student, name: $0.name) }
        return Sheet(
            own: found.filter { $0.by == person }, others: found.filter { $0.by != person }, zone: asking.zone,
            decides: seesAll || !asking.classesLed.isEmpty, children: children, person: person)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View { CorrectionsView(sheet: sheet, frame: frame).view }
}
