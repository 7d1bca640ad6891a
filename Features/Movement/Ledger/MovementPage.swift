import Markup
import School
import Storage
import Web

/// The ledger of movement: lines by day, sums by class, and what class teachers have told.
struct MovementPage: Page {
    static let path = "/movement"
    static let act = Act.seeMovement

    struct Told: Sendable {
        let request: ArrivalRequestLine
        let name: String
        let slug: String
    }

    struct Sheet: Sendable {
        let days: ClosedRange<Day>
        let sums: [MovementSums]
        let moves: [ClassMoves]
        /// The first day of the year.
        let opening: Day?
        let rows: [LedgerRow]
        let classes: [(value: String, title: String)]
        let told: [Told]
        let mayKeep: Bool
        /// The classes whose teacher looks.
        let led: [(name: String, slug: String)]
        let disagreements: [String]
        let letterhead: Letterhead
    }

    let wanted: LedgerWanted
    let form: Form

    init(_ form: Form) throws {
        wanted = try LedgerWanted(form)
        self.form = form
    }

    /// A class teacher's ledger is that of the own class: the first of them where none is named.
    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        guard let listed = try wantedClass(records, asking) else { return .school }
        return Scope(classes: [listed.id])
    }

    private func wantedClass(_ records: Reading, _ asking: Asking) throws -> ListedClass? {
        let own = asking.may(.seeMovement, on: .school) ? nil : asking.classesLed.first?.slug
        let slug = wanted.slug.isEmpty ? own ?? "" : wanted.slug
        if slug.isEmpty { return nil }
        guard let listed = try records.movedClass(slug, asking) else { throw NotFound() }
        return listed
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let year = try records.year(on: wanted.from ?? asking.today), days = wanted.days(in: year, today: asking.today)
        let own = try wantedClass(records, asking)
        let sums = try records.movementSums(of: year?.number ?? 0, from: days.lowerBound, to: days.upperBound)
        let mayKeep = asking.may(.keepMovement, on: .school), seesAll = asking.may(.seeMovement, on: .school)
        return Sheet(
            days: days, sums: own.map { own in sums.filter { $0.schoolClass == own.id } } ?? sums,
            moves: try records.movesBetweenClasses(of: year?.number ?? 0, from: days.lowerBound, to: days.upperBound),
            opening: year?.starts,
            rows: try records.ledger(days, of: own?.id, kind: wanted.kind),
            classes: seesAll ? sums.map { ($0.slug, $0.name) } : asking.classesLed.map { ($0.slug, $0.name) },
            told: try told(records, own: own, seesAll: seesAll), mayKeep: mayKeep,
            led: asking.classesLed.map { ($0.name, $0.slug) },
            disagreements: mayKeep ? try records.movementDisagreements() : [],
            letterhead: try records.letterhead(on: days.upperBound))
    }

    private func told(_ records: Reading, own: ListedClass?, seesAll: Bool) throws -> [Told] {
        try records.arrivalRequests().compactMap { request in
            guard request.isOpen || !seesAll, own.map({ $0.id == request.told.schoolClass }) ?? true,
                let listed = try records.listedClass(request.told.schoolClass)
            else { return nil }
            return Told(request: request, name: listed.name.text, slug: listed.slug)
        }
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        MovementView(sheet: sheet, wanted: wanted, frame: frame, form: form).view
    }
}

extension Reading {
    /// The class of an address in the year people work in.
    func movedClass(_ slug: String, _ asking: Asking) throws -> ListedClass? {
        guard let year = try yearInHand(on: asking.today) else { return nil }
        return try listedClass(slug: slug, year: year.number)
    }
}
