import School
import Testing
import Trials
import Web

@testable import BackupFeature
@testable import Storage

/// Long work is asked for, done aside, and found again.
struct MakeCopyNowTests {
    @Test(arguments: TestEngine.offered)
    func `a copy asked for on the page is made aside and found again`(_ engine: TestEngine) async throws {
        let place = try await CopyPlace(engine), permit = try CopyPlace.permit, school = try place.records.school("one")
        let key = try await school.change { try $0.signed(by: permit).askJob(MakeCopyNow.kind, words: "Ждёт.") }
        #expect(try await school.read { try $0.job(key)?.status } == .waiting)
        await (try place.rounds("один")).round(at: CopyPlace.noon)
        let job = try await ended(key, in: school)
        #expect(job.status == .done && job.words == "Копия сделана и проверена.")
        #expect(place.files("b").count == 1)
        #expect(try await school.read { try $0.latestJob(MakeCopyNow.kind)?.key } == key)
    }

    @Test(arguments: TestEngine.offered)
    func `work that failed says why, work that was left says so`(_ engine: TestEngine) async throws {
        let place = try await CopyPlace(engine), permit = try CopyPlace.permit, school = try place.records.school("one")
        let rounds = try place.rounds("один", into: ["/nowhere"])
        let key = try await school.change { try $0.signed(by: permit).askJob(MakeCopyNow.kind, words: "Ждёт.") }
        await rounds.round(at: CopyPlace.noon)
        let failed = try await ended(key, in: school)
        #expect(failed.status == .failed && failed.words.contains("нет такой папки"))

        let left = try await school.change { reading in
            let pen = reading.signed(by: permit)
            let key = try pen.askJob(MakeCopyNow.kind, words: "Ждёт.")
            #expect(try pen.startJob(key))
            #expect(try !pen.startJob(key), "nobody else takes it")
            try pen.note(job: key, done: 1, of: 2, words: "Половина.")
            return key
        }
        #expect(try await school.read { try $0.job(left)?.steps.done } == 1)
        await rounds.begin(at: CopyPlace.noon + 7 * 3_600)
        let interrupted = try #require(try await school.read { try $0.job(left) })
        #expect(interrupted.status == .failed && interrupted.words.contains("прервана"))
    }

    @Test(arguments: TestEngine.offered)
    func `files nobody refers to are swept after a day, the others stay`(_ engine: TestEngine) async throws {
        let place = try await CopyPlace(engine), permit = try CopyPlace.permit, school = try place.records.school("one")
        let (kept, lost) = try await school.change { reading in
            let pen = reading.signed(by: permit)
            let kept = try pen.keep(Array("нужный".utf8)), lost = try pen.keep(Array("брошенный".utf8))
            try pen.execute(SQL.useFile, [UInt8](repeating: 1, count: 16), kept)
            return (kept, lost)
        }
        let rounds = try place.rounds("один")
        await rounds.round(at: CopyPlace.noon)
        await rounds.round(at: CopyPlace.noon + 20 * 3_600)
        #expect(try await school.read { try $0.file(lost) } == Array("брошенный".utf8), "younger than a day")
        await rounds.round(at: CopyPlace.noon + 44 * 3_600)
        #expect(try await school.read { try $0.file(lost) } == nil)
        #expect(try await school.read { try $0.file(kept) } == Array("нужный".utf8))
    }

    @Test func `a file that is too large is refused with a sentence`() async throws {
        let place = try await CopyPlace(.sqlite), permit = try CopyPlace.permit,
            school = try place.records.school("one")
        let large = [UInt8](repeating: 0, count: FileLimit.length + 1)
        let objection = await #expect(throws: Objection.self) {
            _ = try await school.change { try $0.signed(by: permit).keep(large) }
        }
        #expect(objection?.text.contains("20 МБ") == true)
    }

    private func ended(_ key: [UInt8], in school: Database) async throws -> Job {
        for _ in 0..<600 {
            let job = try #require(try await school.read { try $0.job(key) })
            if job.status == .done || job.status == .failed { return job }
            try await Task.sleep(for: .milliseconds(50))
        }
        throw Objection("работа не кончилась за полминуты")
    }
}

extension SQL {
    fileprivate static let useFile = SQL(
        "INSERT INTO file_use (key, hash, name, media, noun, object, at) VALUES (?1, ?2, 'a', 'text/plain', 1, 1, 1)")
}
