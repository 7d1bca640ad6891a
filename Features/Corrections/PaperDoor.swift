import School
import Storage
import Web

/// Gives the paper of a proposal to whoever decides about it.
enum PaperDoor {
    static let door = Door("GET", "/corrections/:correction/paper", act: .decideCorrection, isInside: true) { call in
        guard let id = call.form["correction"].flatMap({ Int($0) }), let school = call.school else { throw NotFound() }
        _ = try await call.permit(for: .decideCorrection) { records, asking in
            guard let correction = try records.correction(id) else { throw NotFound() }
            return try records.scopeOfCorrected(correction.person, asking)
        }
        let found = try await call.front.records.school(school).read { records in
            guard let correction = try records.correction(id), let hash = correction.file,
                let bytes = try records.file(hash)
            else { throw NotFound() }
            return (bytes: bytes, name: correction.fileName)
        }
        guard let media = Paper.media(of: found.bytes) else { throw NotFound() }
        return .file(found.bytes, media: media, name: found.name)
    }
}
