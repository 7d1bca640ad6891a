import Testing

@testable import School

struct CoursePlaceTests {
    @Test(arguments: [
        ("8Б", "Алгебра", "8Б · Алгебра"), ("8Б, Информатика, гр. 1", "Информатика, гр. 1", "8Б, Информатика, гр. 1"),
        ("инд. Ёжиков Я. О.", "Алгебра, инд. Ёжиков Я. О.", "инд. Ёжиков Я. О. · Алгебра"),
    ])
    func `a course's place names its group once`(group: String, title: String, place: String) {
        #expect(coursePlace(group, title) == place)
    }
}
