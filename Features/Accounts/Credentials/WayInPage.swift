import Markup
import School
import Storage
import Web

/// One person's way in: what it is, who was given a slip, and taking it back with a reason (001 п. 4.4).
struct WayInPage {
    let doors: Doors
    let address: String

    var shown: Door {
        Door("GET", "/credentials/person/:id", act: .issueCredentials, isInside: true) { call in
            try await show(try await WayIn.found(call, doors), call, objection: nil)
        }
    }

    var reset: Door {
        Door("POST", "/credentials/person/:id/reset", act: .issueCredentials, isInside: true) { call in
            let way = try await WayIn.found(call, doors)
            do { return try await take(way, call) } catch let objection as Objection {
                return try await show(way, call, objection: objection)
            }
        }
    }

    var factorReset: Door {
        Door("POST", "/credentials/person/:id/second-factor", act: .issueAnyCredentials, isInside: true) { call in
            let way = try await WayIn.found(call, doors)
            guard way.inside.asking.may(.issueAnyCredentials, on: .school) else { throw NotFound() }
            do {
                try await doors.resetSecondFactor(
                    of: way.reader.key, in: way.school, reason: try way.reason(call.form), by: way.inside.permit)
                return .see(way.inside.frame.link(.wayIn(of: way.reader.id)))
            } catch let objection as Objection {
                return try await show(way, call, objection: objection)
            }
        }
    }

    private func take(_ way: WayIn, _ call: Door.Call) async throws -> Answer {
        let code = try await doors.resetWay(
            of: way.reader.key, in: way.school, reason: "сброс: " + (try way.reason(call.form)), by: way.inside.permit)
        let list = SlipsList(
            title: way.reader.name.list, school: way.school, inside: way.inside, readers: [way.reader], withheld: [],
            isOfClass: false)
        let sheet = SlipsSheet(
            list: list, slips: [(way.reader, code)], address: SlipAddress.typed(address, call),
            root: SlipAddress.root(address, call), logins: try await doors.logins(of: [way.reader], in: way.school))
        let view = View("Карточка входа, \(way.reader.name.list)", main: sheet.html)
        return call.front.page(view, way.inside.frame, for: call.visit)
    }

    private func show(_ way: WayIn, _ call: Door.Call, objection: Objection?) async throws -> Answer {
        let form = objection.map { call.form.objected($0) } ?? call.form
        let view = View(
            (objection == nil ? "" : "Ошибка: ") + "Вход: \(way.reader.name.list)",
            status: objection == nil ? 200 : 422, main: WayInView(way: way, fields: Fields(form)).html)
        return call.front.page(view, way.inside.frame, for: call.visit)
    }
}
