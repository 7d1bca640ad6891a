import Markup
import School
import Web

/// A way from the school's page to something it is set up by.
struct SchoolWay: Sendable {
    let title: String
    let note: String
    let link: Link

    /// Everything that this caller may open, in the order in which a school is set up.
    static func all(for asking: Asking) -> [SchoolWay] {
        let known: [(Act, SchoolWay)] = [
            (.seeSchool, SchoolWay(title: "Периоды", note: "четверти, полугодия, модули и их даты", link: .periods)),
            (.seeSchool, SchoolWay(title: "Календарь", note: "каникулы, особые дни, переносы", link: .calendar)),
            (.seeSchool, SchoolWay(title: "Звонки", note: "по сменам, зданиям и параллелям", link: .bells)),
            (.keepRegisters, SchoolWay(title: "Локальные акты", note: "положения и их редакции", link: .localActs)),
            (.setUpSchool, SchoolWay(title: "Проверка", note: "чего не хватает до первого урока", link: Link("/setup/check"))),
            (.importPeople, SchoolWay(title: "Загрузка", note: "списки и расписание из файлов", link: Link("/import"))),
            (.seeRights, SchoolWay(title: "Кто что может", note: "обязанности и действия", link: .rights)),
            (.seeCopies, SchoolWay(title: "Копии", note: "резервные копии записей", link: Link("/backups"))),
        ]
        return known.filter { asking.may($0.0, on: .school) }.map(\.1)
    }
}
