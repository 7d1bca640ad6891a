import Testing
import Trials
import Web

@testable import ExchangeFeature

struct ReportTests {
    private func plan(_ choices: Choices = Choices()) throws -> PeoplePlan {
        let rows = [
            ["ФИО", "Класс", "Дата рождения", "Телефон"], ["Ли Ён", "7А"], ["Ли Ён", "7А"],
            ["Ким Ира", "7А", "31.02.2014"],
        ]
        return PeoplePlan(try PeopleFile([Sheet(name: "1", rows: rows)]), known: KnownPeople(), choices: choices)
    }

    @Test func `the console's report counts, explains and says how to answer`() throws {
        let report = PeopleReport.text(try plan(), file: "люди.csv")
        #expect(
            report.split(separator: "\n").map(String.init) == [
                "Файл «люди.csv»: 3\u{A0}строки.", "  добавить: 1", "  нужно решение: 1", "  ошибка: 1",
                "Столбец «Телефон» не загружен: телефоны и адреса в электронный журнал не вносят (001 п. 3.3).",
                "Будут созданы классы: 7А.",
                "Строка 4: дата рождения 31.02.2014 — такого дня нет. Исправьте в файле или исключите строку.",
                "Ли Ён есть в 7А дважды (строка 2 и строка 3), дата рождения указана не у обоих. "
                    + "Это один человек или разные?",
                "    --answer 'student:0-2:0-3=different'   разные люди",
                "    --answer 'student:0-2:0-3=one'   один человек",
                "    --answer 'sameStudent=…'   так же для всех таких вопросов",
            ])
    }

    @Test func `answers of the console are read by question and by kind`() throws {
        var choices = Choices()
        #expect(ConsoleQuestion.add("student:0-2:0-3=one", to: &choices))
        #expect(ConsoleQuestion.add("sameParent=different", to: &choices))
        #expect(choices == Choices(answers: ["student:0-2:0-3": "one"], answersByKind: [.sameParent: "different"]))
        #expect(!ConsoleQuestion.add("слово", to: &choices))
        #expect(!ConsoleQuestion.add("=one", to: &choices))
        #expect(try plan(choices).rows.map(\.status) == [.new, .same, .wrong])
    }
}
