package vn.lienthong.hub.wayin.rest;

import java.io.IOException;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** {@code /docs/}: the operations over REST, to be read and tried, from a library in the hub's own jar. */
@Configuration(proxyBeanMethods = false)
class DocumentationPage implements WebMvcConfigurer {
    private static final String PAGE = "/docs/index.html";
    private static final String LIBRARY = "META-INF/resources/webjars/swagger-ui/*/swagger-ui.css";

    @Override
    public void addViewControllers(ViewControllerRegistry views) {
        for (String address : new String[] {"/", "/docs", "/docs/"}) {
            views.addRedirectViewController(address, PAGE);
        }
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry resources) {
        resources.addResourceHandler("/docs/ui/**").addResourceLocations(library());
        resources.addResourceHandler("/docs/**").addResourceLocations("classpath:/documentation/");
    }

    /** Its folder has the version in its name. */
    private static String library() {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath*:" + LIBRARY);
            String styles = found[0].getURL().toString();
            return styles.substring(0, styles.lastIndexOf('/') + 1);
        } catch (IOException e) {
            throw new IllegalStateException("swagger-ui is not on the class path", e);
        }
    }
}
