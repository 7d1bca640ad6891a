extension Migration {
    /// What is said of a homework besides its words, and homework for some students alone. The words of the common one,
    /// number 0, stay in the lesson's record.
    static let homework = Migration(
        number: 49, phrase: "homework with its facets",
        text: """
            DROP TABLE personal_homework;
            CREATE TABLE homework_task (
                id {ID},
                course {INT} NOT NULL REFERENCES course (id),
                day {INT} NOT NULL,
                lesson {INT} NOT NULL,
                n {INT} NOT NULL CHECK (n BETWEEN 0 AND 60),
                words TEXT NOT NULL DEFAULT '',
                manner {INT} NOT NULL DEFAULT 0 CHECK (manner BETWEEN 0 AND 4),
                minutes {INT} CHECK (minutes BETWEEN 0 AND 240),
                link TEXT NOT NULL DEFAULT '',
                due_lesson {INT},
                due_day {INT},
                answer {INT} NOT NULL DEFAULT 0 CHECK (answer IN (0, 1)),
                ver {INT} NOT NULL DEFAULT 1,
                UNIQUE (course, day, lesson, n),
                FOREIGN KEY (lesson, day) REFERENCES lesson (id, day) ON UPDATE CASCADE
            ) {STRICT};
            CREATE INDEX homework_of_lesson ON homework_task (lesson);
            CREATE TABLE homework_student (
                student {INT} NOT NULL REFERENCES student (id),
                homework {INT} NOT NULL REFERENCES homework_task (id),
                dropped {INT} NOT NULL DEFAULT 0 CHECK (dropped IN (0, 1)),
                PRIMARY KEY (student, homework)
            ) {CLUSTER};
            CREATE INDEX student_of_homework ON homework_student (homework, student);
            CREATE INDEX use_of_file ON file_use (noun, object);
            """)
}
