import School
import Storage
import Web

/// Gives the scan that came with a parent's notice to whoever decides about it.
enum NoticePaperDoor {
    static let door = Door(
        "GET", "/class/:class/notices/:notice/paper", act: .explainAbsence, isInside: true
    ) { call in
        guard let school = call.school else { throw NotFound() }
        let slug = try call.form.part("class"), id = try call.form.id("notice", of: AbsenceNotice.self)
        _ = try await call.permit(for: .explainAbsence) { records, _ in try records.told(id, in: slug).scope }
        let found = try await call.front.records.school(school).read { records in
            guard let filed = try records.absenceNotice(id), let hash = filed.file, let bytes = try records.file(hash)
            else { throw NotFound() }
            return (bytes: bytes, media: filed.media, name: filed.fileName)
        }
        return .file(found.bytes, media: found.media, name: found.name)
    }
}
