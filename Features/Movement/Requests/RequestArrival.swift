import School
import Storage
import Web

/// A class teacher tells that a student is coming (001 п. 3.3); the keeper of movement fills the order from it.
struct RequestArrival: Action {
    static let path = "/class/:class/arrival"
    static let act = Act.requestArrival
    static var page: (any Page.Type)? { NewRequestPage.self }

    let slug: String
    let name: PersonName
    let day: Day?
    let place: String
    let note: String

    init(_ form: Form) throws {
        slug = try form.part("class")
        name = try PersonName.checked(
            surname: form["surname"] ?? "", given: form["given"] ?? "", patronymic: form["patronymic"] ?? "")
        day = try form.day("day", called: "Ждут с")
        place = try form.text("place", called: "Откуда", limit: 200)
        note = try form.text("note", called: "Примечание", limit: 500)
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        guard let listed = try records.movedClass(slug, asking) else { throw NotFound() }
        return Scope(classes: [listed.id])
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard let listed = try records.movedClass(slug, asking), let person = asking.caller.person else {
            throw NotFound()
        }
        let told = ArrivalTold(name, to: listed.id, from: day, place: place, note: note)
        let isTold = try records.arrivalRequests().contains {
            $0.isOpen && $0.told.name == name && $0.told.schoolClass == listed.id
        }
        if isTold { throw Objection("Об этом ученике уже сообщили, оформление ещё впереди.", field: "surname") }
        try records.request(told, by: person)
        return .see(.movement)
    }
}

/// The keeper of movement declines a request and says why.
struct DeclineRequest: Action {
    static let path = "/movement/requests/:request/decline"
    static let act = Act.keepMovement
    static var page: (any Page.Type)? { MovementPage.self }

    let id: ID<ArrivalRequest>
    let why: String

    init(_ form: Form) throws {
        id = try form.id("request")
        why = try form.needed("why", called: "Почему", limit: 200)
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard let request = try records.arrivalRequests(id).first else { throw NotFound() }
        try records.settle(request, line: nil, declined: why)
        return .see(.movement)
    }
}
