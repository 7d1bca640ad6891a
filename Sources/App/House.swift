import AcademicDebtsFeature
import AccessFeature
import AccountsFeature
import AssessmentsFeature
import AttendanceFeature
import BackupFeature
import BehaviourFeature
import ChangesFeature
import CorrectionsFeature
import CurriculumFeature
import DeviationsFeature
import DiaryFeature
import ExamsFeature
import ExchangeFeature
import FinalsFeature
import HomeFeature
import InstitutionFeature
import JournalFeature
import ModelSchool
import MovementFeature
import OrdersFeature
import OutagesFeature
import PeopleFeature
import PlansFeature
import QuarterEndFeature
import ReadinessFeature
import RegistersFeature
import RulesFeature
import School
import SchoolYearFeature
import SearchFeature
import Storage
import SubstitutionsFeature
import TermsFeature
import TimetableFeature
import Web

/// The house put together: settings, records, keys, doors, and the list of what it can do.
struct House: Sendable {
    let config: Config
    let records: Records
    let keyring: Keyring
    let doors: Doors
    /// One process per folder of SQLite files; nil on PostgreSQL, and for commands that only look.
    let lock: FolderLock?
    /// The school's outgoing mail, where a server is named.
    var mailer: Mailer?

    /// Opens the records where the settings say; `writes` takes the lock of the folder.
    static func open(_ config: Config, writes: Bool) throws -> House {
        try Folder.make(config.folder)
        let isPostgres = !config[.databaseURL].isEmpty
        let lock = writes && !isPostgres ? try FolderLock(config.folder) : nil
        let keyring = try Keyring.open(config.keys)
        let location = location(config)
        if !writes, try location.isEmpty() {
            throw Objection("Здесь ещё нет записей: ни в папке «\(config.folder)», ни в базе. Проверьте PARTA_DATA.")
        }
        let records = try Records(at: location, onlyLooking: !writes)
        let doors = Doors(records.directory, keyring: keyring)
        return House(
            config: config, records: records, keyring: keyring, doors: doors, lock: lock, mailer: try config.mailer())
    }

    /// Where the settings say that the records live.
    static func location(_ config: Config) -> Location {
        config[.databaseURL].isEmpty
            ? .folder(config.folder) : .postgres(PostgresPool(url: config[.databaseURL]), prefix: "parta_")
    }

    /// Everything the house can do.
    func features(_ key: String) -> [Feature] {
        [
            home, search,
            journal,
            finals,
            quarterEnd, deviations(Toolbox(folder: config[.tools])),
            assessments(Toolbox(folder: config[.tools])),
            academicDebts, exams,
            diary,
            attendance, behaviour,
            people,
            corrections,
            access,
            registers,
            accounts(doors, address: config[.publicURL], mailer: mailer),
            schoolYear(doors, key: key, model: { _ = try await ModelSchool.build(in: $0, now: $1, withOffice: true) }),
            institution,
            exchange(Toolbox(folder: config[.tools])),
            backup,
            readiness,
            movement,
            orders,
            plans(Toolbox(folder: config[.tools])),
            curriculum,
            changes,
            rules,
            substitutions(Toolbox(folder: config[.tools])),
            outages,
            terms,
            timetable,
        ]
    }

    /// The front door onto the features.
    func frontDoor(_ key: String) -> FrontDoor {
        let doors = doors, isShared = !config[.databaseURL].isEmpty
        var outside = Outside(
            isSecure: config.isSecure, tokenKey: keyring.key(.forms, of: "directory"), isTraced: config[.trace] == "1",
            clock: Clock.now,
            holder: { text, now, isAct in
                guard let token = SignInToken(text) else { return nil }
                return try await doors.find(token, now: now, isFresh: isAct && isShared).map(Holder.init)
            },
            schools: { try await doors.schools(now: Clock.now()).map(\.slug) })
        outside.glance = { text, now in
            guard let token = SignInToken(text) else { return nil }
            return try await doors.find(token, now: now, isGlance: true).map(Holder.init)
        }
        outside.fieldKeys = keyring
        outside.seen = { holder, address, now in
            await doors.seen(holder.account, device: holder.device, address: address, now: now)
        }
        if !config.backupFolders.isEmpty {
            outside.copies = CopyPlan(folders: config.backupFolders, keys: keyring, scratch: config.folder)
        }
        return FrontDoor(features(key), records: records, outside: outside)
    }
}
