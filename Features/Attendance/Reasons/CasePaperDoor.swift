import School
import Storage
import Web

/// Gives the scan of a case's document to whoever gives reasons: it may be of a doctor's hand, so nobody else opens it.
enum CasePaperDoor {
    static let door = Door(
        "GET", "/class/:class/absences/:case/paper", act: .explainAbsence, isInside: true
    ) { call in
        guard let school = call.school else { throw NotFound() }
        let slug = try call.form.part("class"), id = try call.form.id("case", of: AbsenceCase.self)
        _ = try await call.permit(for: .explainAbsence) { records, _ in try records.filedCase(id, in: slug).scope }
        let found = try await call.front.records.school(school).read { records in
            guard let scan = try records.absenceCase(id)?.scan, let bytes = try records.file(scan.hash)
            else { throw NotFound() }
            return (bytes: bytes, media: scan.media, name: scan.name)
        }
        return .file(found.bytes, media: found.media, name: found.name)
    }
}
