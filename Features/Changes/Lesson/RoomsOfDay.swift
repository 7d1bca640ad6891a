import School
import Storage

extension Reading {
    /// The names of the rooms that the school has on a day.
    func roomNames(on day: Day) throws -> [String] {
        try rooms().filter { $0.to.map { $0 >= day } ?? true }.map(\.name)
    }

    /// Objects to a room that the school has not: a place outside it is an event, which says so to families.
    func checkRoom(_ name: String, on day: Day, field: String) throws {
        if try roomNames(on: day).contains(name) { return }
        throw Objection(
            "Кабинета «\(name)» в школе нет. Выберите из списка или добавьте его в «Здания и кабинеты»; урок вне школы — "
                + "событие «Экскурсия».", field: field)
    }
}
