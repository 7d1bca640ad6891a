import School
import Storage
import Web

/// A person's way in as the keeper or the class teacher may see it: never the password, never the devices.
struct WayIn: Sendable {
    let reader: SlipReader
    let school: String
    let inside: Door.Call.Inside
    /// The logins of the accounts that are this person; several after a mistake only.
    let logins: [String]
    /// Whether one of them has ever come in.
    let hasEntered: Bool
    /// Whether it is the caller's own.
    let isOwn: Bool
    /// How many devices are signed in now.
    let devices: Int
    let slips: [RegisterLine]
    /// Whether a second factor guards it.
    let hasFactor: Bool

    /// How somebody who asks for a new way in was known: the note that goes into the register.
    static let identities = [
        (value: "1", title: "лично знакомы"), (value: "2", title: "по документу"),
        (value: "3", title: "через родителя или классного руководителя"),
    ]

    /// Whether everybody's ways in are in the caller's hands.
    var isKeeper: Bool { inside.asking.may(.issueAnyCredentials, on: .school) }

    /// Why, and how the person was known: both must be said.
    func reason(_ form: Form) throws -> String {
        let reason = try form.needed("reason", called: "Основание", limit: 150)
        guard let identity = Self.identities.first(where: { $0.value == form["identity"] }) else {
            throw Objection("Отметьте, как вы убедились, что это тот человек.", field: "identity")
        }
        return "\(reason); личность: \(identity.title)"
    }

    static func found(_ call: Door.Call, _ doors: Doors) async throws -> WayIn {
        let person: ID<Person> = try call.form.id("id")
        let inside = try await SlipsTarget.permit(for: person, call), school = try call.schoolAsked
        let reader = try await call.front.records.school(school).read { try $0.slipReader(person) }
        guard let reader else { throw NotFound() }
        let now = call.visit.now, isKeeper = inside.asking.may(.issueAnyCredentials, on: .school)
        let known = try await doors.directory.read { records in
            // A class teacher learns no login of an account that is somebody else of the school as well.
            let links = try records.links(of: reader.key, in: school).filter { link in
                try isKeeper || records.links(of: link.account).allSatisfy { $0.school != link.school || $0 == link }
            }
            return (
                accounts: links.map(\.account),
                logins: try links.compactMap { try records.credentials(of: $0.account)?.login.text },
                hasEntered: try records.peopleSignedIn(school: school).contains(reader.key),
                devices: try links.reduce(0) { $0 + (try records.signIns(of: $1.account, now: now).count) },
                slips: try records.slips(of: school, limit: 20_000).filter { $0.person == reader.key },
                hasFactor: try links.contains { try records.secondFactor(of: $0.account).isOn }
            )
        }
        return WayIn(
            reader: reader, school: school, inside: inside, logins: known.logins, hasEntered: known.hasEntered,
            isOwn: known.accounts.contains { $0 == call.holder?.account }, devices: known.devices,
            slips: try await RegisterLine.lines(known.slips, school, call, doors),
            hasFactor: known.hasFactor)
    }
}
