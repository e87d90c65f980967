package nl.plekje.complaint.category;

import static org.assertj.core.api.Assertions.assertThat;

import nl.plekje.kernel.explanation.Catalogue;
import nl.plekje.kernel.explanation.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CategoryTest {

    @Test
    @Tag("CO-036")
    void there_are_thirteen_categories() {
        assertThat(Category.values()).hasSize(13);
    }

    @ParameterizedTest
    @EnumSource
    void a_category_is_found_by_its_printed_name_only(Category category) {
        assertThat(Category.of(category.printed())).contains(category);
        assertThat(Category.of(category.printed() + " ")).isEmpty();
        assertThat(Category.of(category.printed().toUpperCase(java.util.Locale.ROOT)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_category_can_be_said_in_both_languages(Category category) {
        for (var language : Language.values()) {
            assertThat(Catalogue.in(language).sentence("code." + category)).isNotBlank();
        }
    }
}
