import School
import Storage
import Web

/// Names of what an outage may concern.
struct OutageNames: Sendable {
    let classes: [ID<SchoolClass>: String]
    let buildings: [ID<Building>: String]

    init(_ records: Reading, on day: Day) throws {
        let year = try records.yearInHand(on: day)
        let listed = try year.map { try records.classes(of: $0.number) } ?? []
        classes = Dictionary(listed.map { ($0.id, $0.facts.name.text) }) { first, _ in first }
        buildings = Dictionary(try records.buildings().map { ($0.id, $0.name) }) { first, _ in first }
    }

    /// «вся школа», «здание на Садовой», «8А, 8Б».
    func words(_ reach: OutageReach) -> String {
        switch reach {
        case .school: "вся школа"
        case .building(let id): buildings[id] ?? "здание"
        case .classes(let ids): ids.map { classes[$0] ?? "класс прежнего года" }.joined(separator: ", ")
        }
    }
}
