import School
import Storage

/// What is taught and set, subject by subject, in teachers' words.
enum Syllabus {
    /// Subject; topics; homework, where «#» is a number. Subjects without homework have none here either.
    private static let list = """
        Русский язык; Части речи|Правописание приставок|Знаки препинания в предложении|Работа над ошибками|Сжатое изложение; упр. #
        Литература; Образ главного героя|Чтение по ролям|Тема и идея произведения|Урок внеклассного чтения; читать до с. #
        Математика; Решение задач|Действия с дробями|Устный счёт, решение примеров|Задачи на движение; № #, #
        Алгебра; Преобразование выражений|Решение уравнений|Функция и её график|Решение текстовых задач; § #, № #
        Геометрия; Признаки подобия|Решение задач по готовым чертежам|Теорема и обратная ей|Построения; п. #, № #
        Вероятность; Таблицы и диаграммы|Среднее и медиана|Случайная изменчивость; с. #, № #
        Английский; Reading: my town|Past Simple, practice|Listening and speaking|Grammar revision; WB p. #, ex. 3
        История; Причины и ход событий|Работа с картой|Работа с источником|Повторение по теме; § #, вопросы
        Обществознание; Человек и общество|Права и обязанности|Экономика семьи; § #, термины
        Основы права; Источники права|Правонарушение и ответственность; конспект
        География; Климат и реки|Практическая работа с картой|Население; § #, контурная карта
        Биология; Строение и функции|Лабораторная работа|Обмен веществ; § #, таблица
        Физика; Опыты и выводы|Решение задач|Лабораторная работа|Физический диктант; § #, № #
        Решение задач; Задачи на законы сохранения|Графические задачи; № #
        Химия; Строение вещества|Уравнения реакций|Практическая работа|Решение задач; § #, упр. 3
        Информатика; Алгоритмы и исполнители|Работа за компьютером|Кодирование информации; § #
        Литературное; Чтение по слогам и целыми словами|Стихи об осени|Сказки
        Окружающий; Что у нас под ногами|Дикие и домашние животные|Откуда берётся вода
        Музыка; Слушание музыки|Разучивание песни|Музыкальные инструменты
        Изобразительное; Осенний натюрморт|Цвет и настроение|Узор в полосе
        Физическая; Строевые упражнения|Акробатика|Спортивные игры|Прыжки и метания
        Разговоры; День народного единства|Наши традиции|Мир профессий|Наша страна
        """

    private static let lines: [(subject: String, topics: [String], homework: String?)] = list.split(separator: "\n")
        .map { line in
            let cells = line.split(separator: ";").map { String($0.drop { $0 == " " }) }
            return (cells[0], cells[1].split(separator: "|").map(String.init), cells.count > 2 ? cells[2] : nil)
        }

    /// The topic and the homework of a lesson; after a control work and in the first classes nothing is set.
    static func plan(
        of course: ListedCourse, isControl: Bool, _ chance: inout Chance
    ) -> (topic: String, homework: HomeworkState) {
        // «Литературное чтение» is not «Литература»: the longest beginning names the subject.
        let line = lines.filter { course.title.hasPrefix($0.subject) }.max { $0.subject.count < $1.subject.count }
        let topic = chance.one(of: line?.topics ?? ["Занятие по плану"])
        guard let pattern = line?.homework, !isControl, course.gradeLevel != 1, !chance.happens(120) else {
            return (isControl ? "Контрольная работа" : topic, .notSet)
        }
        let words = pattern.map { $0 == "#" ? String(chance.below(60) + 5) : String($0) }.joined()
        return (topic, .set(words))
    }
}
