package vn.lienthong.hub.running;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.WebEndpoint;
import jakarta.xml.ws.handler.MessageContext;

import org.apache.cxf.tools.common.ToolContext;
import org.apache.cxf.tools.wsdlto.WSDLToJava;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A client as an integrator in Java has it: generated from a WSDL by wsdl2java, compiled and loaded.
 *
 * @param wsdl where it is
 * @param packageName of the service
 */
public record GeneratedClient(URL wsdl, String packageName, URLClassLoader classes) {

    /**
     * @param folder for sources and classes
     * @param packages of the generated classes: one, or one for each namespace as {@code namespace=package}; the service
     *     is in the first
     */
    public static GeneratedClient of(URL wsdl, Path folder, String... packages) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("-exsh", "true", "-d", folder.toString()));
        for (String part : packages) {
            arguments.addAll(List.of("-p", part));
        }
        arguments.add(wsdl.toString());
        new WSDLToJava(arguments.toArray(String[]::new)).run(new ToolContext());
        compile(folder);
        URL[] compiled = {folder.toUri().toURL()};
        return new GeneratedClient(
                wsdl,
                packages[0].substring(packages[0].indexOf('=') + 1),
                new URLClassLoader(compiled, GeneratedClient.class.getClassLoader()));
    }

    private static void compile(Path folder) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none", "-nowarn", "-cp", System.getProperty("java.class.path"), "-d", folder.toString()));
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> arguments.add(file.toString()));
        }
        int exitCode = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(exitCode).as("the generated client compiles").isZero();
    }

    /** A new object of a class in the service's package. */
    public Object bean(String name) throws ReflectiveOperationException {
        return classes.loadClass(packageName + "." + name)
                .getDeclaredConstructor()
                .newInstance();
    }

    /** A port of the service, ready to be called. */
    public Object port(String name) throws ReflectiveOperationException {
        Class<?> serviceClass = serviceClass();
        Method getPort = Arrays.stream(serviceClass.getMethods())
                .filter(method -> method.getParameterCount() == 0)
                .filter(method -> method.isAnnotationPresent(WebEndpoint.class))
                .filter(method -> method.getAnnotation(WebEndpoint.class).name().equals(name))
                .findFirst()
                .orElseThrow();
        return getPort.invoke(serviceClass.getDeclaredConstructor(URL.class).newInstance(wsdl));
    }

    /** Calls another address than the WSDL's from now on. */
    public static void callAt(Object port, String address) {
        ((BindingProvider) port).getRequestContext().put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, address);
    }

    /** Sends these headers from now on. */
    public static void sendHeaders(Object port, Map<String, String> headers) {
        ((BindingProvider) port)
                .getRequestContext()
                .put(
                        MessageContext.HTTP_REQUEST_HEADERS,
                        new TreeMap<>(headers.entrySet().stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue())))));
    }

    /** The port's method of this name. */
    public static Method operation(Object port, String name) {
        return Arrays.stream(port.getClass().getMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public static void set(Object bean, String property, Object value) throws ReflectiveOperationException {
        bean.getClass().getMethod("set" + property, value.getClass()).invoke(bean, value);
    }

    public static Object get(Object bean, String property) throws ReflectiveOperationException {
        return bean.getClass().getMethod("get" + property).invoke(bean);
    }

    private Class<?> serviceClass() throws ReflectiveOperationException {
        try (Stream<Path> files = Files.walk(Path.of(classes.getURLs()[0].toURI()))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                String name = file.getFileName().toString().replace(".class", "");
                if (!name.contains("$") && file.getParent().endsWith(packageName.replace('.', '/'))) {
                    Class<?> candidate = classes.loadClass(packageName + "." + name);
                    if (Service.class.isAssignableFrom(candidate)) {
                        return candidate;
                    }
                }
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalStateException("no service was generated");
    }
}
