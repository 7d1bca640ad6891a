import Markup
import School

/// One item of the bars.
package struct Way: Sendable {
    /// Its words.
    package let title: String
    /// Shorter words for the phone's bar.
    package let short: String
    /// Where it leads.
    package let link: Link
    /// Its sign on the phone's bar.
    package let icon: String

    /// Everybody's own pages, as the account's menu lists them.
    package static let own = [
        Way(title: "Устройства и входы", short: "Устройства", link: .devices, icon: "more"),
        Way(title: "Второй фактор", short: "Фактор", link: .secondFactor, icon: "more"),
        Way(title: "Почта для входа", short: "Почта", link: .mail, icon: "more"),
        Way(title: "Сменить пароль", short: "Пароль", link: Link("/password"), icon: "more"),
        Way(title: "Кто что может", short: "Права", link: .rights, icon: "more"),
        Way(title: "Локальные акты", short: "Акты", link: .acts, icon: "more"),
    ]

    /// Where the caller's duties lead, most used first (ux of the bars: at most five on a phone).
    static func all(for asking: Asking) -> [Way] {
        let duties = asking.caller.duties.filter { $0.holds(on: asking.today) }.map(\.duty)
        let kinds = Set(duties.map(\.kind))
        var ways: [Way] = []
        if kinds.contains(.parent) {
            ways.append(Way(title: "Что нового", short: "Новое", link: Link("/news"), icon: "news"))
        }
        let isStaff = !kinds.isDisjoint(with: [
            .teacher, .substitute, .classTeacher, .deputyHead, .director, .journalKeeper, .delegate,
        ])
        if isStaff { ways.append(Way(title: "Сегодня", short: "Сегодня", link: Link("/"), icon: "today")) }
        if asking.may(.seeSubstitutions, on: .school) {
            ways.append(Way(title: "Замены", short: "Замены", link: .substitutions, icon: "check"))
        }
        for led in asking.classesLed {
            ways.append(Way(title: led.name, short: led.name, link: .schoolClass(led.slug), icon: "people"))
        }
        if isStaff { ways.append(Way(title: "Журналы", short: "Журналы", link: Link("/journals"), icon: "journal")) }
        if asking.may(.seeTimetable, on: .school) {
            ways.append(Way(title: "Расписание", short: "Уроки", link: .timetable, icon: "diary"))
        }
        if kinds.contains(.student) || kinds.contains(.parent) {
            ways.append(Way(title: "Дневник", short: "Дневник", link: Link("/diary"), icon: "diary"))
            ways.append(Way(title: "Отметки", short: "Отметки", link: Link("/marks"), icon: "marks"))
        }
        return ways + desk(for: asking)
    }

    /// Where those who keep the school itself go.
    private static func desk(for asking: Asking) -> [Way] {
        var ways: [Way] = []
        if asking.may(.seePeople, on: .school) {
            ways.append(Way(title: "Люди", short: "Люди", link: Link("/people"), icon: "people"))
        }
        if asking.may(.seeSchool, on: .school) {
            ways.append(Way(title: "Школа", short: "Школа", link: .school, icon: "school"))
        }
        if asking.may(.seePlan, on: .school) {
            ways.append(Way(title: "Планы", short: "Планы", link: .plans, icon: "check"))
        }
        let own = asking.caller.duties.contains { $0.duty.kind == .classTeacher && $0.holds(on: asking.today) }
        if own || asking.may(.seeMovement, on: .school) {
            ways.append(Way(title: "Движение", short: "Движение", link: .movement, icon: "people"))
        }
        if asking.may(.changeLessons, on: .school) {
            ways.append(Way(title: "Изменения", short: "Изменения", link: .changes, icon: "diary"))
        }
        // Whoever sees the school finds orders, classes, load and readiness on its page.
        if asking.may(.seeWorkPlan, on: .school), !asking.may(.seeSchool, on: .school) {
            ways.append(Way(title: "План группы", short: "План", link: .workPlan, icon: "check"))
        }
        if asking.may(.importTimetable, on: .school) {
            ways.append(Way(title: "Загрузка", short: "Загрузка", link: Link("/import"), icon: "more"))
        }
        if asking.may(.setUpSchool, on: .school) {
            ways.append(Way(title: "Копии", short: "Копии", link: Link("/backups"), icon: "check"))
        }
        return ways
    }
}
