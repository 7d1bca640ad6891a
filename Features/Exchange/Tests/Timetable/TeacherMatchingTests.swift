import School
import Testing

@testable import ExchangeFeature

struct TeacherMatchingTests {
    private static func person(_ id: Int, _ surname: String, _ given: String, _ patronymic: String)
        -> KnownSchool.Teacher
    {
        .init(id: ID(id), name: PersonName(surname: surname, given: given, patronymic: patronymic))
    }

    private let staff = [
        person(1, "Ким", "Лариса", "Сергеевна"), person(2, "Орлова", "Анна", "Ивановна"),
        person(3, "Орлова", "Алла", "Игоревна"),
    ]

    @Test func `initials that fit one person are that person`() {
        let matching = TeacherMatching(["Ким Л.С.", "Орлова Анна Ивановна", "Ли"], renamed: [:], staff: staff)
        #expect(matching.known == ["Ким Л.С.": ID(1), "Орлова Анна Ивановна": ID(2)])
        #expect(matching.new.mapValues(\.full) == ["Ли": "Ли"])
        #expect(matching.doubts.isEmpty)
    }

    @Test func `a name that fits two people is said`() {
        let matching = TeacherMatching(["Орлова А.И."], renamed: [:], staff: staff)
        #expect(matching.new.keys.sorted() == ["Орлова А.И."])
        #expect(
            matching.doubts == [
                "Учитель «Орлова А.И.»: в школе подходят Орлова Анна Ивановна, Орлова Алла Игоревна. "
                    + "Будет заведён новый сотрудник."
            ])
    }

    @Test func `renamed teachers leave no trace of the file's names`() {
        let names = ["Йончев", "Дафинка"]
        let matching = TeacherMatching(names, renamed: InventedCast.names(for: names), staff: [])
        #expect(matching.new["Йончев"]?.full == "Аистова Алла Антоновна")
        #expect(matching.new["Дафинка"]?.full == "Белякова Вера Антоновна")
    }
}
