import Markup
import School
import Storage
import Web

/// Fills an empty school with the invented one.
struct ModelFilling {
    let model: @Sendable (Database, Moment) async throws -> Void

    var filled: Door {
        Door("POST", "/setup/model", act: .setUpSchool, isInside: true) { call in
            let inside = try await call.permit(for: .setUpSchool) { _, _ in .school }
            guard let school = call.school else { throw NotFound() }
            let database = try call.front.records.school(school)
            guard try await database.read({ try $0.years().isEmpty }) else {
                throw Conflict("Учебный год уже открыт: модельная школа заполняет только пустую.")
            }
            try await model(database, call.visit.now)
            return .see(inside.frame.link(.readiness()))
        }
    }
}
