import School
import Testing
import Trials

@testable import Storage

/// An empty place for records, thrown away after the test.
final class TestPlace: Sendable {
    private let trial: TrialPlace
    private let opened: Records?

    var location: Location { trial.location }

    /// The records that live here.
    var records: Records {
        guard let opened else { preconditionFailure("this place was asked to stay empty") }
        return opened
    }

    /// A place of a test's own; one that stays empty is for what must be restored into it.
    init(_ engine: TestEngine, isEmpty: Bool = false) throws {
        if isEmpty {
            (trial, opened) = (try TrialPlace(engine), nil)
        } else {
            trial = try TrialPlace(copyOfEmpty: engine)
            opened = try Records(at: trial.location)
        }
    }

    /// The folder of a SQLite place.
    var folder: String? { if case .folder(let folder) = location { folder } else { nil } }

    /// Changes rows behind the history's back, as a foreign hand would.
    func tamper(_ database: Database, _ script: String) throws {
        try database.engine.write { try $0.script(script) }
    }
}

/// Leave for the clock to do anything in a test.
func clockPermit(at now: Moment = Moment(seconds: 1_772_000_000)) throws -> Permit {
    try Caller.clockwork("проверка", now: now, today: Day(number: now.seconds / 86_400))
        .ask(.runChore, on: .school, under: Regulation())
}

/// A copy with a number in it: the simplest official row.
func someCopy(_ number: Int) -> Copy {
    Copy(at: Moment(seconds: number), place: "место \(number)", bytes: number, seq: 0, isChecked: true)
}
